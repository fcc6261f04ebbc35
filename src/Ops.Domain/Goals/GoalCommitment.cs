namespace Ops.Domain.Goals;

/// <summary>What a goal promises (承诺型与挑战型).</summary>
public enum GoalCommitment
{
    /// <summary>It will be reached: 1 is expected, less is a miss.</summary>
    Committed = 0,

    /// <summary>It is meant to stretch: 0.7 is good, 1 would mean that it was too easy (J. Doerr, Measure What Matters, 2018).</summary>
    Aspirational,
}
