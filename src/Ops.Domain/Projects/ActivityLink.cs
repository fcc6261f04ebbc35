namespace Ops.Domain.Projects;

/// <summary>An activity waits for another (逻辑关系).</summary>
public readonly record struct ActivityLink
{
    private readonly string? _from;
    private readonly string? _to;

    /// <summary>Creates a link.</summary>
    /// <param name="from">The predecessor.</param>
    /// <param name="to">The successor.</param>
    /// <param name="type">Which end waits for which.</param>
    /// <param name="lag">The periods between the two ends; negative for a lead.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, or a kind that is not defined.</exception>
    public ActivityLink(string from, string to, LinkType type = LinkType.FinishToStart, int lag = 0)
    {
        _from = Guard.NotBlank(from, nameof(from));
        _to = Guard.NotBlank(to, nameof(to));
        Type = Guard.Defined(type, nameof(type));
        Lag = lag;
    }

    /// <summary>The predecessor.</summary>
    public string From => _from ?? "";

    /// <summary>The successor.</summary>
    public string To => _to ?? "";

    /// <summary>Which end waits for which.</summary>
    public LinkType Type { get; }

    /// <summary>The periods between the two ends.</summary>
    public int Lag { get; }
}
