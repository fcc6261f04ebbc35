namespace Ops.Domain.Teams;

/// <summary>What recruiting cost under one head.</summary>
public readonly record struct RecruitingCost
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">The head of cost, unique in the funnel.</param>
    /// <param name="amount">The amount; at least 0. Checked in the funnel.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id.</exception>
    public RecruitingCost(string id, Money amount)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Amount = amount;
    }

    /// <summary>The head of cost.</summary>
    public string Id { get; }

    /// <summary>The amount.</summary>
    public Money Amount { get; }
}
