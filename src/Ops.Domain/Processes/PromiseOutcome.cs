namespace Ops.Domain.Processes;

/// <summary>What became of the promise for one request. Only <see cref="Kept"/> counts as done in time.</summary>
public enum PromiseOutcome
{
    /// <summary>Done in time.</summary>
    Kept = 0,

    /// <summary>Done, but late.</summary>
    Late,

    /// <summary>Not done by the end of the records.</summary>
    Open,

    /// <summary>Nothing to judge by: the request carries no due date.</summary>
    WithoutDueDate,
}
