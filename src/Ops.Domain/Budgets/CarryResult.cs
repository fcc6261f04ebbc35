namespace Ops.Domain.Budgets;

/// <summary>What becomes of one unit's money at the end of the year.</summary>
public sealed record CarryResult
{
    internal CarryResult(string node) => Node = node;

    /// <summary>The unit.</summary>
    public string Node { get; }

    /// <summary>Budget − actual − open commitments; negative when overspent.</summary>
    public Money Unspent { get; internal init; }

    /// <summary>Commitments that have not expired.</summary>
    public Money OpenCommitments { get; internal init; }

    /// <summary>Commitments carried with their money.</summary>
    public Money CommitmentsCarried { get; internal init; }

    /// <summary>Unspent money carried, in whole minor units.</summary>
    public Money UnspentCarried { get; internal init; }

    /// <summary>Overspending that the next year bears.</summary>
    public Money DeficitCarried { get; internal init; }

    /// <summary>Money that goes back: unspent + open − carried.</summary>
    public Money Lapsed => Money.Max(Money.Zero(Unspent.Currency), Unspent) + OpenCommitments - CommitmentsCarried - UnspentCarried;

    /// <summary>Commitments + unspent − deficit carried.</summary>
    public Money CarriedForward => CommitmentsCarried + UnspentCarried - DeficitCarried;
}
