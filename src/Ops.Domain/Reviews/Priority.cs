namespace Ops.Domain.Reviews;

/// <summary>How urgent a finding is: stake x likelihood x urgency x confidence, each between 0 and 1, and kept for the reader.</summary>
/// <remarks>
/// The stake is amount / (amount + half stake): a curve that needs no other finding, so that a finding's score stays the same when others
/// come and go. At the half stake it is 0.5.
/// </remarks>
public sealed record Priority : IExplainable
{
    internal Priority(Money amount, Money halfStake, double likelihood, double urgency, double confidence)
    {
        Amount = amount;
        HalfStake = halfStake;
        var sum = amount + halfStake;
        Stake = sum.IsZero ? 0 : (double)amount.Amount / (double)sum.Amount;
        Likelihood = likelihood;
        Urgency = urgency;
        Confidence = confidence;
        Score = Stake * likelihood * urgency * confidence;
    }

    /// <summary>The money at stake, not negative.</summary>
    public Money Amount { get; }

    /// <summary>The amount whose stake is 0.5.</summary>
    public Money HalfStake { get; }

    /// <summary>The money at stake on a scale from 0 to 1.</summary>
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
            Explanation.Of(
                new Phrase("Stake", "影响"),
                Stake,
                Phrase.Of($"{Amount.Amount:0.##} / ({Amount.Amount:0.##} + {HalfStake.Amount:0.##})"),
                Phrase.Of($"amounts in {Amount.Currency.Code}", $"金额单位 {Amount.Currency.Code}")
            ),
            Explanation.Of(new Phrase("Likelihood", "可能性"), Likelihood),
            Explanation.Of(new Phrase("Urgency", "紧迫性"), Urgency),
            Explanation.Of(new Phrase("Confidence", "可信度"), Confidence)
        );
}
