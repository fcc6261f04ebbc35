using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>
/// Gamma-gamma: what customers spend per purchase. A customer's purchases scatter around an own mean, and those means are spread over the
/// customers, so that few purchases say less about a customer than many.
/// </summary>
/// <remarks>
/// Fader and Hardie 2013, The gamma-gamma model of monetary value. It takes spending to be unrelated to frequency: compare the correlation of
/// both before use. Two are equal when their parameters are.
/// </remarks>
public sealed record GammaGamma : IExplainable
{
    private static readonly string[] Names = ["p", "q", "v"];

    private static readonly double[] Starts = [Math.Log(2), Math.Log(3), Math.Log(1), Math.Log(6), Math.Log(4), Math.Log(0.5)];

    /// <summary>Creates the model from known parameters.</summary>
    /// <param name="p">The shape of a customer's purchases around the own mean; above 0.</param>
    /// <param name="q">The shape of the law of the customers' scales; above 0. Only above 1 does the population have a mean.</param>
    /// <param name="v">Its scale, an amount; above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or not above 0.</exception>
    public GammaGamma(double p, double q, double v)
    {
        P = Guard.Positive(p, nameof(p));
        Q = Guard.Positive(q, nameof(q));
        V = Guard.Positive(v, nameof(v));
    }

    /// <summary>The shape of a customer's purchases around the own mean.</summary>
    public double P { get; }

    /// <summary>The shape of the law of the customers' scales.</summary>
    public double Q { get; }

    /// <summary>The scale of that law, an amount.</summary>
    public double V { get; }

    /// <summary>The mean value of a purchase over all customers, p·v/(q − 1); null unless q is above 1.</summary>
    public double? PopulationMean => Q > 1 ? P * V / (Q - 1) : null;

    /// <summary>Fits the model by maximum likelihood, from two starts.</summary>
    /// <param name="customers">At least one customer with a repeat purchase, each once.</param>
    /// <returns>The model with standard errors and the slope at the end. Another currency unit multiplies v alone.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: a fact without a customer;
    /// <see cref="FaultCode.DuplicateKey"/>: a customer twice; <see cref="FaultCode.InsufficientData"/>: a likelihood without a finite
    /// maximum, the message naming the parameter.
    /// </exception>
    public static ModelFit<GammaGamma> Fit(ReadOnlySpan<CustomerSpend> customers)
    {
        Guard.NotEmpty(customers, nameof(customers));
        for (int i = 0; i < customers.Length; i++)
            Guard.NotBlank(customers[i].Customer, Guard.At(nameof(customers), i));
        UniqueIds.Check(customers, nameof(customers), static customer => customer.Customer);
        var likelihood = new GammaGammaLikelihood(customers);
        var peak = new LikelihoodSearch(likelihood, Names.Length).Run(Starts);
        return ModelFit<GammaGamma>.Of(
            peak,
            Names,
            [1, 1, likelihood.Scale],
            -peak.Value - likelihood.LogValues,
            customers.Length,
            values => new GammaGamma(values[0], values[1], values[2])
        );
    }

    /// <summary>The mean value to expect of a customer's purchases: between the own mean and the population's.</summary>
    /// <param name="frequency">Repeat purchases; at least 0.</param>
    /// <param name="averageValue">Their mean value, above 0; it does not matter when frequency is 0.</param>
    /// <returns>p·(v + frequency·average) / (p·frequency + q − 1).</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a negative frequency, a value that is not above 0, or a mean that does not exist
    /// (p·frequency + q not above 1).
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public double ExpectedAverageValue(int frequency, double averageValue)
    {
        Guard.InRange(frequency, 0, int.MaxValue, nameof(frequency));
        Guard.Finite(averageValue, nameof(averageValue));
        if (frequency > 0)
            Guard.Positive(averageValue, nameof(averageValue));
        double weight = (P * frequency) + Q - 1;
        if (!(weight > 0))
            throw Faults.Invalid(
                nameof(frequency),
                $"with q = {Figures.Text(Q)} the mean value after {frequency} purchases does not exist",
                "use a model with q above 1"
            );
        double value = frequency == 0 ? P * V / weight : (P / weight * V) + (P * frequency / weight * averageValue);
        return Representable.At(nameof(averageValue), value, "work in a larger unit");
    }

    internal void RefuseWithoutMean(string place)
    {
        if (PopulationMean is null)
            throw Faults.Invalid(place, $"q = {Figures.Text(Q)} is not above 1", "use a model whose values have a mean");
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean value of a purchase over all customers", "全体客户的平均单次购买金额"),
            PopulationMean,
            Phrase.Of($"{P} × {V} / ({Q} − 1)"),
            new Phrase("gamma-gamma, Fader and Hardie 2013", "gamma-gamma，Fader 与 Hardie 2013")
        );
}
