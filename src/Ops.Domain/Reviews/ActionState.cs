namespace Ops.Domain.Reviews;

/// <summary>How far an action has come on a day.</summary>
public enum ActionState
{
    /// <summary>Not done, and not past its day.</summary>
    Open,

    /// <summary>Not done, and past its day.</summary>
    Overdue,

    /// <summary>Done by its day, or done without one.</summary>
    Done,

    /// <summary>Done after its day.</summary>
    DoneLate,
}
