import HazelDotEnv

print("")
