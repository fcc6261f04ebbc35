namespace Ops.Domain.Teams;

/// <summary>How many of those invited took part. Of a suppressed group nothing is said.</summary>
public sealed record ParticipationFigures
{
    internal ParticipationFigures() { }

    /// <summary>The activity or the group.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Whether fewer people than the floor are behind the figure.</summary>
    public bool IsSuppressed { get; internal init; }

    /// <summary>Invitations.</summary>
    public int? Invited { get; internal init; }

    /// <summary>Invitations that were followed.</summary>
    public int? TookPart { get; internal init; }

    /// <summary>Took part / invited.</summary>
    public double? Rate { get; internal init; }

    /// <summary>The lower end of its Wilson interval.</summary>
    public double? Lower { get; internal init; }

    /// <summary>The upper end.</summary>
    public double? Upper { get; internal init; }
}
