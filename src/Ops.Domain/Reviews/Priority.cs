namespace Ops.Domain.Reviews;

/// <summary>How urgent a finding is: stake x likelihood x urgency x confidence, each between 0 and 1, and kept for the reader.</summary>
/// <remarks>
/// The stake is amount / (amount + half stake): a curve that needs no other finding, so that a finding's score stays the same when others
/// come and go. At the half stake it is 0.5. Where goals are at stake, too, their share of all goals counts on a curve of the same shape, and the
/// two are joined as 1 − (1 − money) × (1 − goals): more of either is more, and all of one is all.
/// </remarks>
public sealed record Priority : IExplainable
{
    internal Priority(
        Money amount,
        Money halfStake,
        double? points,
        double halfPoints,
        double likelihood,
        double urgency,
        double confidence
    )
    {
        Amount = amount;
        HalfStake = halfStake;
        Points = points;
        HalfPoints = halfPoints;
        Stake = PointStake is { } goals ? 1 - ((1 - MoneyStake) * (1 - goals)) : MoneyStake;
        Likelihood = likelihood;
        Urgency = urgency;
        Confidence = confidence;
        Score = Stake * likelihood * urgency * confidence;
    }

    /// <summary>The money at stake, not negative.</summary>
    public Money Amount { get; }

    /// <summary>The amount whose stake is 0.5.</summary>
    public Money HalfStake { get; }

    /// <summary>The share of all goals at stake, 0 to 1; null where no goal is.</summary>
    public double? Points { get; }

    /// <summary>The share of all goals whose stake is 0.5.</summary>
    public double HalfPoints { get; }

    /// <summary>The money at stake on a scale from 0 to 1: amount / (amount + half stake).</summary>
    public double MoneyStake => (Amount + HalfStake).IsZero ? 0 : (double)Amount.Amount / (double)(Amount + HalfStake).Amount;

    /// <summary>The goals at stake on a scale from 0 to 1: points / (points + half points); null where no goal is.</summary>
    public double? PointStake => Points / (Points + HalfPoints);

    /// <summary>What is at stake on a scale from 0 to 1: that of the money, or of money and goals joined.</summary>
    public double Stake { get; }

    /// <summary>How likely it is that it is so: 1 for what is booked, less for an estimate or a sample.</summary>
    public double Likelihood { get; }

    /// <summary>How near it is: 1 for the period that runs, less for later ones.</summary>
    public double Urgency { get; }

    /// <summary>How complete the data behind it are.</summary>
    public double Confidence { get; }

    /// <summary>The product of the four.</summary>
    public double Score { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Priority", "优先级"),
            Score,
            Phrase.Of($"{Stake:0.####} x {Likelihood:0.####} x {Urgency:0.####} x {Confidence:0.####}"),
            default,
            StakeParts(),
            Explanation.Of(new Phrase("Likelihood", "可能性"), Likelihood),
            Explanation.Of(new Phrase("Urgency", "紧迫性"), Urgency),
            Explanation.Of(new Phrase("Confidence", "可信度"), Confidence)
        );

    private Explanation StakeParts()
    {
        var money = Explanation.Of(
            Points is null ? new Phrase("Stake", "影响") : new Phrase("Money at stake", "资金影响"),
            MoneyStake,
            Phrase.Of($"{Amount.Amount:0.##} / ({Amount.Amount:0.##} + {HalfStake.Amount:0.##})"),
            Phrase.Of($"amounts in {Amount.Currency.Code}", $"金额单位 {Amount.Currency.Code}")
        );
        return Points is null
            ? money
            : Explanation.Of(
                new Phrase("Stake", "影响"),
                Stake,
                Phrase.Of($"1 - (1 - {MoneyStake:0.####}) x (1 - {PointStake:0.####})"),
                default,
                money,
                Explanation.Of(
                    new Phrase("Goals at stake", "目标影响"),
                    PointStake,
                    Phrase.Of($"{Points} / ({Points} + {HalfPoints})"),
                    new Phrase("share of all goals, by effective weight", "占全部目标的份额（按有效权重）")
                )
            );
    }
}
