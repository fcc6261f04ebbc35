namespace Ops.Domain.Teams;

/// <summary>How many people of a group were asked.</summary>
public readonly record struct InvitedGroup
{
    /// <summary>Creates the fact.</summary>
    /// <param name="group">The group, once in a survey.</param>
    /// <param name="count">How many; at least 0. Checked in the survey.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank group.</exception>
    public InvitedGroup(string group, int count)
    {
        Group = Guard.NotBlank(group, nameof(group));
        Count = count;
    }

    /// <summary>The group.</summary>
    public string Group { get; }

    /// <summary>How many were asked.</summary>
    public int Count { get; }
}
