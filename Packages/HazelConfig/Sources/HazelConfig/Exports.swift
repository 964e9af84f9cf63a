// `import HazelConfig` is all that a file with settings needs: the rules that stand at them, such as
// `@Range`, are HazelCore's.
@_exported public import HazelCore
