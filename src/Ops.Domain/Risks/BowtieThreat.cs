namespace Ops.Domain.Risks;

/// <summary>What may bring the event about, and the barriers before it (威胁).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class BowtieThreat
{
    /// <summary>Creates a threat.</summary>
    /// <param name="id">Its id, unique among the threats.</param>
    /// <param name="frequency">How often it strikes in a year, at least 0.</param>
    /// <param name="barriers">For each barrier the probability that it fails on demand, independent of the others; perhaps none.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id, a negative frequency, a probability outside [0, 1], NaN, infinity.
    /// </exception>
    public BowtieThreat(string id, double frequency, params ReadOnlySpan<double> barriers)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Frequency = Guard.NotNegative(frequency, nameof(frequency));
        Barriers = BarrierChain.Checked(barriers, nameof(barriers));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>How often it strikes in a year.</summary>
    public double Frequency { get; }

    /// <summary>The probability that each barrier fails on demand.</summary>
    public ImmutableArray<double> Barriers { get; }

    /// <summary>How often it strikes and no barrier holds.</summary>
    public double EventFrequency => BarrierChain.Through(Frequency, Barriers);
}
