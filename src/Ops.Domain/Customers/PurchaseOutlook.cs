namespace Ops.Domain.Customers;

/// <summary>What to expect of one customer.</summary>
public sealed record PurchaseOutlook : IExplainable
{
    /// <summary>Creates the outlook.</summary>
    /// <param name="horizon">The time ahead.</param>
    /// <param name="probabilityAlive">The probability that the customer has not left for good.</param>
    /// <param name="purchasesIfAlive">The purchases to expect in that time of a customer who has not left yet.</param>
    /// <param name="alwaysAlive">True where the model cannot say otherwise: in BG/NBD a customer can leave only after a repeat purchase.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN, infinite, below 0, a probability above 1.</exception>
    public PurchaseOutlook(double horizon, double probabilityAlive, double purchasesIfAlive, bool alwaysAlive)
    {
        Horizon = Guard.NotNegative(horizon, nameof(horizon));
        ProbabilityAlive = Guard.Probability(probabilityAlive, nameof(probabilityAlive));
        PurchasesIfAlive = Guard.NotNegative(purchasesIfAlive, nameof(purchasesIfAlive));
        AlwaysAlive = alwaysAlive;
    }

    /// <summary>The time ahead.</summary>
    public double Horizon { get; }

    /// <summary>The probability that the customer has not left for good.</summary>
    public double ProbabilityAlive { get; }

    /// <summary>The purchases to expect in that time of a customer who has not left yet.</summary>
    public double PurchasesIfAlive { get; }

    /// <summary>True where the model cannot say otherwise: in BG/NBD a customer can leave only after a repeat purchase.</summary>
    public bool AlwaysAlive { get; }

    /// <summary>The purchases to expect in that time: the probability times those of a customer who has not left.</summary>
    public double ExpectedPurchases => ProbabilityAlive * PurchasesIfAlive;

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"Expected purchases in {Horizon}", $"未来 {Horizon} 内的期望购买次数"),
            ExpectedPurchases,
            Phrase.Of($"{ProbabilityAlive} × {PurchasesIfAlive}"),
            default,
            Explanation.Of(
                new Phrase("Probability alive", "活跃概率"),
                ProbabilityAlive,
                AlwaysAlive
                    ? new Phrase(
                        "1 by construction: this model lets a customer leave only after a repeat purchase; MBG/NBD does not",
                        "由模型结构决定为 1：该模型只允许客户在重复购买之后流失；MBG/NBD 无此限制"
                    )
                    : default
            )
        );
}
