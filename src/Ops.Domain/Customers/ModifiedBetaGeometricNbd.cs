using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>
/// MBG/NBD: like BG/NBD, but a customer may leave right after the first purchase too, so that one who never came back need not still be a
/// customer.
/// </summary>
/// <remarks>
/// Batislam, Denizel and Filiztekin 2007, Empirical validation and comparison of models for customer base analysis. Two are equal when their
/// parameters are.
/// </remarks>
public sealed record ModifiedBetaGeometricNbd : IPurchaseModel, IPurchaseCourses, IExplainable
{
    /// <summary>Creates the model from known parameters.</summary>
    /// <param name="r">The shape of the buying rates; above 0.</param>
    /// <param name="alpha">Their scale, a time; above 0. The mean rate is r/α.</param>
    /// <param name="a">a of the beta law of leaving; above 0.</param>
    /// <param name="b">b of that law; above 0. The mean chance of leaving is a/(a + b).</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or not above 0.</exception>
    public ModifiedBetaGeometricNbd(double r, double alpha, double a, double b)
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
    /// twice; <see cref="FaultCode.InsufficientData"/>: nobody bought again, or a likelihood without a finite maximum, the message naming the parameter.
    /// </exception>
    public static ModelFit<ModifiedBetaGeometricNbd> Fit(ReadOnlySpan<PurchaseHistory> customers)
    {
        using var panel = PurchasePanel.Of(customers);
        return BetaGeometricLaw.Fit(panel, true, values => new ModifiedBetaGeometricNbd(values[0], values[1], values[2], values[3]));
    }

    /// <inheritdoc/>
    public PurchaseOutlook Outlook(int frequency, double recency, double age, double horizon) =>
        BetaGeometricLaw.Outlook((R, Alpha, A, B), (frequency, recency, age), horizon, true);

    double IPurchaseCourses.Alive(PurchaseHistory customer) =>
        BetaGeometricLaw.Alive((R, Alpha, A, B), (customer.Frequency, customer.Recency, customer.Age), true);

    PurchaseCourse IPurchaseCourses.Draw(ref RandomSequence random, PurchaseHistory customer) =>
        BetaGeometricLaw.Draw((R, Alpha, A, B), customer, ref random, true);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean purchases per unit of time", "单位时间平均购买次数"),
            R / Alpha,
            Phrase.Of($"{R} / {Alpha}"),
            new Phrase("MBG/NBD, Batislam, Denizel and Filiztekin 2007", "MBG/NBD，Batislam、Denizel 与 Filiztekin 2007"),
            Explanation.Of(
                new Phrase("Mean chance of leaving after a purchase", "购买后的平均流失概率"),
                A / (A + B),
                Phrase.Of($"{A} / ({A} + {B})")
            )
        );
}
