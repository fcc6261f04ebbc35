using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>
/// BG/NBD: customers buy at random at their own rate (spread like a gamma distribution) and after each repeat purchase may leave for good
/// with their own chance (spread like a beta distribution).
/// </summary>
/// <remarks>
/// Fader, Hardie and Lee 2005, Counting your customers the easy way, Marketing Science 24(2). Two are equal when their parameters are.
/// </remarks>
public sealed record BetaGeometricNbd : IPurchaseModel, IPurchaseCourses, IExplainable
{
    /// <summary>Creates the model from known parameters.</summary>
    /// <param name="r">The shape of the buying rates; above 0.</param>
    /// <param name="alpha">Their scale, a time; above 0. The mean rate is r/α.</param>
    /// <param name="a">a of the beta law of leaving; above 0.</param>
    /// <param name="b">b of that law; above 0. The mean chance of leaving is a/(a + b).</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or not above 0.</exception>
    public BetaGeometricNbd(double r, double alpha, double a, double b)
    {
        R = Guard.Positive(r, nameof(r));
        Alpha = Guard.Positive(alpha, nameof(alpha));
        A = Guard.Positive(a, nameof(a));
        B = Guard.Positive(b, nameof(b));
    }

    /// <summary>The shape of the buying rates.</summary>
    public double R { get; }

    /// <summary>The scale of the buying rates, a time.</summary>
    public double Alpha { get; }

    /// <summary>a of the beta law of leaving.</summary>
    public double A { get; }

    /// <summary>b of the beta law of leaving.</summary>
    public double B { get; }

    /// <summary>Fits the model by maximum likelihood, from two starts.</summary>
    /// <param name="customers">At least one customer, each once.</param>
    /// <returns>The model with standard errors and the slope at the end. Another unit of time multiplies α alone.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: a null; <see cref="FaultCode.DuplicateKey"/>: a customer
    /// twice; <see cref="FaultCode.InsufficientData"/>: nobody bought again, nobody bought again twice (then only a/(a + b) is determined),
    /// or a likelihood without a finite maximum, the message naming the parameter.
    /// </exception>
    public static ModelFit<BetaGeometricNbd> Fit(ReadOnlySpan<PurchaseHistory> customers)
    {
        using var panel = PurchasePanel.Of(customers);
        if (panel.Frequencies[^1] < 2)
            throw Faults.Insufficient(
                nameof(customers),
                "nobody has two repeat purchases, so that only a/(a + b) is determined",
                "observe longer, or use MBG/NBD"
            );
        return BetaGeometricLaw.Fit(panel, false, values => new BetaGeometricNbd(values[0], values[1], values[2], values[3]));
    }

    /// <inheritdoc/>
    public PurchaseOutlook Outlook(int frequency, double recency, double age, double horizon) =>
        BetaGeometricLaw.Outlook((R, Alpha, A, B), (frequency, recency, age), horizon, false);

    double IPurchaseCourses.Alive(PurchaseHistory customer) =>
        BetaGeometricLaw.Alive((R, Alpha, A, B), (customer.Frequency, customer.Recency, customer.Age), false);

    PurchaseCourse IPurchaseCourses.Draw(ref RandomSequence random, PurchaseHistory customer) =>
        BetaGeometricLaw.Draw((R, Alpha, A, B), customer, ref random, false);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean purchases per unit of time", "单位时间平均购买次数"),
            R / Alpha,
            Phrase.Of($"{R} / {Alpha}"),
            new Phrase("BG/NBD, Fader, Hardie and Lee 2005", "BG/NBD，Fader、Hardie 与 Lee 2005"),
            Explanation.Of(
                new Phrase("Mean chance of leaving after a repeat purchase", "重复购买后的平均流失概率"),
                A / (A + B),
                Phrase.Of($"{A} / ({A} + {B})")
            )
        );
}
