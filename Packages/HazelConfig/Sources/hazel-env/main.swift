import HazelDotEnv
print("")
