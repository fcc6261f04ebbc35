namespace Ops.Domain.Processes;

/// <summary>An arc of a Petri net, from a place to a transition or from a transition to a place.</summary>
/// <remarks>Two arcs are equal when both ends are. <c>default</c> has no ends and is refused by a net.</remarks>
public readonly record struct NetArc
{
    /// <summary>Creates an arc.</summary>
    /// <param name="from">The id of the node that it leaves; not blank.</param>
    /// <param name="to">The id of the node that it enters; not blank.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public NetArc(string from, string to)
    {
        From = Guard.NotBlank(from, nameof(from));
        To = Guard.NotBlank(to, nameof(to));
    }

    /// <summary>The id of the node that it leaves.</summary>
    public string From { get; }

    /// <summary>The id of the node that it enters.</summary>
    public string To { get; }
}
