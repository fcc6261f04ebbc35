namespace Ops.Domain.Teams;

/// <summary>Somebody with a bonus target.</summary>
public readonly record struct IncentiveParticipant
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">Who, unique in the list.</param>
    /// <param name="target">The bonus at a payout of 1; at least 0. Checked when paid.</param>
    /// <param name="attainment">How much of the target is reached, 1 = all; at least 0. Checked when paid.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id.</exception>
    public IncentiveParticipant(string id, Money target, decimal attainment)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Target = target;
        Attainment = attainment;
    }

    /// <summary>Who, unique in the list.</summary>
    public string Id { get; }

    /// <summary>The bonus at a payout of 1.</summary>
    public Money Target { get; }

    /// <summary>How much of the target is reached, 1 = all.</summary>
    public decimal Attainment { get; }
}
