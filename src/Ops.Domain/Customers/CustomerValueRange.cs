using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>Between which limits a customer's future value will lie: the expected value is a mean of nothing and much.</summary>
/// <remarks>
/// The customer's future is drawn many times from the models' law given the history: still there or not, rate, leaving, every purchase and
/// its value. The parameters of the models are taken as known. The same seed gives the same bits. Two are equal when all figures are.
/// </remarks>
public sealed record CustomerValueRange : IExplainable
{
    private CustomerValueRange() { }

    /// <summary>The value to expect, as <see cref="CustomerValue"/> has it.</summary>
    public double Expected { get; internal init; }

    /// <summary>The lower limit.</summary>
    public double Lower { get; internal init; }

    /// <summary>The middle: half of the drawn futures are worth less.</summary>
    public double Median { get; internal init; }

    /// <summary>The upper limit.</summary>
    public double Upper { get; internal init; }

    /// <summary>The share of drawn futures without any purchase.</summary>
    public double ShareWithoutPurchase { get; internal init; }

    /// <summary>The share of drawn futures between the limits.</summary>
    public double Confidence { get; internal init; }

    /// <summary>How many futures were drawn.</summary>
    public int Runs { get; internal init; }

    /// <summary>The seed of the draws.</summary>
    public ulong Seed { get; internal init; }

    /// <summary>Draws a customer's future.</summary>
    /// <param name="purchases">The model of purchases: one of this library.</param>
    /// <param name="spend">The model of their value; q above 1.</param>
    /// <param name="customer">The customer; with repeat purchases also their average value.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="terms">The time and the rates; null for the defaults.</param>
    /// <param name="confidence">The share of futures between the limits, between 0 and 1.</param>
    /// <param name="runs">How many futures to draw, at least 100.</param>
    /// <param name="cancellation">Ends the draws early.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: as for <see cref="CustomerValue.Of"/>; a level outside (0, 1), fewer than 100 runs, a model
    /// that is not of this library.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CustomerValueRange Of(
        IPurchaseModel purchases,
        GammaGamma spend,
        PurchaseHistory customer,
        ulong seed,
        ValueTerms? terms = null,
        double confidence = 0.9,
        int runs = 10_000,
        CancellationToken cancellation = default
    )
    {
        var value = CustomerValue.Of(purchases, spend, customer, terms);
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.InRange(runs, 100, int.MaxValue, nameof(runs));
        if (purchases is not IPurchaseCourses courses)
            throw Faults.Invalid(nameof(purchases), "the model cannot be drawn from", "give a model of this library");
        double[] drawn = new double[runs];
        int without = 0;
        var future = new CustomerFuture(courses, spend, customer, value.Terms);
        for (int run = 0; run < runs; run++)
        {
            cancellation.ThrowIfCancellationRequested();
            drawn[run] = future.Draw(new RandomStream(seed, (ulong)run).From());
            without += drawn[run] == 0 ? 1 : 0;
        }
        double tail = (1 - confidence) / 2;
        return new CustomerValueRange
        {
            Expected = value.Value,
            Lower = Quantiles.At(drawn, tail),
            Median = Quantiles.Median(drawn),
            Upper = Quantiles.At(drawn, 1 - tail),
            ShareWithoutPurchase = (double)without / runs,
            Confidence = confidence,
            Runs = runs,
            Seed = seed,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Expected customer lifetime value", "期望客户终身价值"),
            Expected,
            Phrase.Of($"{Runs} futures drawn, seed {Seed}", $"抽取 {Runs} 种未来，种子 {Seed}"),
            default,
            Explanation.Of(new Phrase("Lower limit", "下限"), Lower, Phrase.Of($"{Confidence} of the futures", $"{Confidence} 的未来")),
            Explanation.Of(new Phrase("Median", "中位数"), Median),
            Explanation.Of(new Phrase("Upper limit", "上限"), Upper),
            Explanation.Of(new Phrase("Share of futures without a purchase", "没有任何购买的未来占比"), ShareWithoutPurchase)
        );
}
