namespace Ops.Domain.Risks;

/// <summary>A basic event of a fault tree and its probability; it may be an input of several gates (底事件).</summary>
public readonly record struct FaultEvent
{
    private readonly string? _id;

    /// <summary>Creates an event.</summary>
    /// <param name="id">Its id, unique among gates and events.</param>
    /// <param name="probability">Its probability, 0 to 1, independent of all others.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, a probability outside [0, 1], NaN.</exception>
    public FaultEvent(string id, double probability)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Probability = Guard.Probability(probability, nameof(probability));
    }

    /// <summary>Its id.</summary>
    public string Id => _id ?? "";

    /// <summary>Its probability.</summary>
    public double Probability { get; }
}
