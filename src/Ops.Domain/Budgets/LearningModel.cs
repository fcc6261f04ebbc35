namespace Ops.Domain.Budgets;

/// <summary>What falls by the learning rate when output doubles.</summary>
public enum LearningModel
{
    /// <summary>The average time of all units so far (Wright).</summary>
    CumulativeAverage = 0,

    /// <summary>The time of the last unit (Crawford).</summary>
    IncrementalUnit,
}
