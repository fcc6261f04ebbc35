namespace Ops.Domain.Risks;

/// <summary>What may follow from the event, and the barriers before it (后果).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class BowtieConsequence
{
    /// <summary>Creates a consequence.</summary>
    /// <param name="id">Its id, unique among the consequences.</param>
    /// <param name="probability">The probability that the event leads there; those of all consequences need not sum to 1.</param>
    /// <param name="loss">What it costs, at least 0.</param>
    /// <param name="barriers">For each barrier the probability that it fails on demand, independent of the others; perhaps none.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id, a negative loss, a probability outside [0, 1], NaN, infinity.
    /// </exception>
    public BowtieConsequence(string id, double probability, double loss, params ReadOnlySpan<double> barriers)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Probability = Guard.Probability(probability, nameof(probability));
        Loss = Guard.NotNegative(loss, nameof(loss));
        Barriers = BarrierChain.Checked(barriers, nameof(barriers));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The probability that the event leads there.</summary>
    public double Probability { get; }

    /// <summary>What it costs.</summary>
    public double Loss { get; }

    /// <summary>The probability that each barrier fails on demand.</summary>
    public ImmutableArray<double> Barriers { get; }
}
