using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>
/// Pareto/NBD: customers buy at random at their own rate (spread like a gamma distribution) and leave at a random time at their own rate
/// (spread like another gamma distribution).
/// </summary>
/// <remarks>
/// Schmittlein, Morrison and Colombo 1987, Counting your customers, Management Science 33(1); Fader and Hardie 2005. Two are equal when their
/// parameters are.
/// </remarks>
public sealed record ParetoNbd : IPurchaseModel, IPurchaseCourses, IExplainable
{
    private static readonly string[] Names = ["r", "alpha", "s", "beta"];

    /// <summary>Two starts far apart, times in the largest age.</summary>
    private static readonly double[] Starts =
    [
        Math.Log(0.7),
        Math.Log(0.3),
        Math.Log(0.7),
        Math.Log(0.3),
        Math.Log(2),
        Math.Log(1),
        Math.Log(2),
        Math.Log(2),
    ];

    /// <summary>Creates the model from known parameters.</summary>
    /// <param name="r">The shape of the buying rates; above 0.</param>
    /// <param name="alpha">Their scale, a time; above 0. The mean rate is r/α.</param>
    /// <param name="s">The shape of the rates of leaving; above 0.</param>
    /// <param name="beta">Their scale, a time; above 0. The mean rate is s/β.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or not above 0.</exception>
    public ParetoNbd(double r, double alpha, double s, double beta)
    {
        R = Guard.Positive(r, nameof(r));
        Alpha = Guard.Positive(alpha, nameof(alpha));
        S = Guard.Positive(s, nameof(s));
        Beta = Guard.Positive(beta, nameof(beta));
    }

    /// <summary>The shape of the buying rates.</summary>
    public double R { get; }

    /// <summary>The scale of the buying rates, a time.</summary>
    public double Alpha { get; }

    /// <summary>The shape of the rates of leaving.</summary>
    public double S { get; }

    /// <summary>The scale of the rates of leaving, a time.</summary>
    public double Beta { get; }

    /// <summary>Fits the model by maximum likelihood, from two starts.</summary>
    /// <param name="customers">At least one customer, each once.</param>
    /// <returns>The model with standard errors and the slope at the end. Another unit of time multiplies α and β alone.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: a null; <see cref="FaultCode.DuplicateKey"/>: a customer
    /// twice; <see cref="FaultCode.InsufficientData"/>: nobody bought again, or a likelihood without a finite maximum, the message naming
    /// the parameter.
    /// </exception>
    public static ModelFit<ParetoNbd> Fit(ReadOnlySpan<PurchaseHistory> customers)
    {
        using var panel = PurchasePanel.Of(customers);
        var peak = new LikelihoodSearch(new ParetoLikelihood(panel), Names.Length).Run(Starts);
        return ModelFit<ParetoNbd>.Of(
            peak,
            Names,
            [1, panel.Scale, 1, panel.Scale],
            panel.LogScale - peak.Value,
            panel.Customers,
            values => new ParetoNbd(values[0], values[1], values[2], values[3])
        );
    }

    /// <inheritdoc/>
    public PurchaseOutlook Outlook(int frequency, double recency, double age, double horizon)
    {
        PurchaseHistory.Check(frequency, recency, age);
        Guard.NotNegative(horizon, nameof(horizon));
        double n = R + frequency;
        double ahead = Elementary.Log1p(horizon / (Beta + age));
        double excess = S - 1;
        double lifetime = excess == 0 ? ahead : -Elementary.Expm1(-excess * ahead) / excess;
        return new PurchaseOutlook(horizon, Alive(n, recency, age), n / (Alpha + age) * (Beta + age) * lifetime, false);
    }

    double IPurchaseCourses.Alive(PurchaseHistory customer) => Alive(R + customer.Frequency, customer.Recency, customer.Age);

    /// <summary>Given that the customer is still there, both rates have gamma laws again.</summary>
    PurchaseCourse IPurchaseCourses.Draw(ref RandomSequence random, PurchaseHistory customer)
    {
        bool alive = random.NextUniform() < Alive(R + customer.Frequency, customer.Recency, customer.Age);
        double rate = random.Next(new Gamma(R + customer.Frequency, 1 / (Alpha + customer.Age)));
        double leaving = random.Next(new Gamma(S, 1 / (Beta + customer.Age)));
        return new PurchaseCourse(alive, rate, 0, random.NextExponential() / leaving);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean purchases per unit of time", "单位时间平均购买次数"),
            R / Alpha,
            Phrase.Of($"{R} / {Alpha}"),
            new Phrase("Pareto/NBD, Schmittlein, Morrison and Colombo 1987", "Pareto/NBD，Schmittlein、Morrison 与 Colombo 1987"),
            Explanation.Of(new Phrase("Mean rate of leaving", "平均流失率（单位时间）"), S / Beta, Phrase.Of($"{S} / {Beta}"))
        );

    private double Alive(double n, double recency, double age) =>
        1 / (1 + Math.Exp(ParetoIntegral.Of(n, Alpha, S, Beta, recency, age).LogOdds));
}
