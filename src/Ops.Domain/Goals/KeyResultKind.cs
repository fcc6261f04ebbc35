namespace Ops.Domain.Goals;

/// <summary>What reaching a key result means.</summary>
public enum KeyResultKind
{
    /// <summary>To rise from the baseline to the target.</summary>
    Increase = 0,

    /// <summary>To fall from the baseline to the target.</summary>
    Decrease,

    /// <summary>To stay at or above a floor.</summary>
    AtLeast,

    /// <summary>To stay at or below a ceiling.</summary>
    AtMost,

    /// <summary>To stay inside a band.</summary>
    Within,

    /// <summary>To complete milestones.</summary>
    Milestones,

    /// <summary>To be done: yes or no.</summary>
    Binary,
}
