import HazelCore
