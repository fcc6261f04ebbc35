using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>What BG/NBD and MBG/NBD have in common: the fit, and the purchases of a customer who has not left.</summary>
internal static class BetaGeometricLaw
{
    private static readonly string[] Names = ["r", "alpha", "a", "b"];

    /// <summary>Two starts far apart: few and many buyers, times in the largest age.</summary>
    private static readonly double[] Starts =
    [
        Math.Log(0.5),
        Math.Log(0.2),
        Math.Log(0.6),
        Math.Log(2),
        Math.Log(2),
        Math.Log(0.8),
        Math.Log(1.5),
        Math.Log(1.5),
    ];

    public static ModelFit<TModel> Fit<TModel>(PurchasePanel panel, bool leavesAtFirst, Func<double[], TModel> make)
        where TModel : class, IExplainable
    {
        var peak = new LikelihoodSearch(new BetaGeometricLikelihood(panel, leavesAtFirst), Names.Length).Run(Starts);
        return ModelFit<TModel>.Of(peak, Names, [1, panel.Scale, 1, 1], panel.LogScale - peak.Value, panel.Customers, make);
    }

    public static PurchaseOutlook Outlook(
        (double R, double Alpha, double A, double B) law,
        (int Frequency, double Recency, double Age) customer,
        double horizon,
        bool leavesAtFirst
    )
    {
        PurchaseHistory.Check(customer.Frequency, customer.Recency, customer.Age);
        Guard.NotNegative(horizon, nameof(horizon));
        double n = law.R + customer.Frequency;
        int chances = customer.Frequency + (leavesAtFirst ? 1 : 0);
        double purchases =
            horizon == 0 ? 0 : BetaExpectation.Of(law.A, law.B + chances, new PurchasesAtDropout(n, horizon / (law.Alpha + customer.Age)));
        return new PurchaseOutlook(horizon, Alive(law, customer, leavesAtFirst), purchases, chances == 0);
    }

    public static double Alive(
        (double R, double Alpha, double A, double B) law,
        (int Frequency, double Recency, double Age) customer,
        bool leavesAtFirst
    )
    {
        int chances = customer.Frequency + (leavesAtFirst ? 1 : 0);
        if (chances == 0)
            return 1;
        double silence = (customer.Age - customer.Recency) / (law.Alpha + customer.Recency);
        double odds = Math.Log(law.A) - Math.Log(law.B + chances - 1) + ((law.R + customer.Frequency) * Elementary.Log1p(silence));
        return 1 / (1 + Math.Exp(odds));
    }

    /// <summary>Given that the customer is still there, rate and chance have a gamma and a beta law again.</summary>
    public static PurchaseCourse Draw(
        (double R, double Alpha, double A, double B) law,
        PurchaseHistory customer,
        ref RandomSequence random,
        bool leavesAtFirst
    )
    {
        bool alive = random.NextUniform() < Alive(law, (customer.Frequency, customer.Recency, customer.Age), leavesAtFirst);
        double rate = random.Next(new Gamma(law.R + customer.Frequency, 1 / (law.Alpha + customer.Age)));
        double chance = random.Next(new Beta(law.A, law.B + customer.Frequency + (leavesAtFirst ? 1 : 0)));
        return new PurchaseCourse(alive, rate, chance, double.PositiveInfinity);
    }

    /// <summary>
    /// (1 − E e^(−λpt)) / p for a rate λ with law Gamma(n, α + T) and a chance p of leaving after a purchase: (1 − (1 + pu)^(−n)) / p with
    /// u = t / (α + T). Its mean over the law of p is eq. 10 of Fader, Hardie and Lee 2005 without the division by a − 1.
    /// </summary>
    private readonly struct PurchasesAtDropout(double n, double u) : IShareFunction
    {
        private const double Vanishing = 1e-290;

        public double At(double p, double rest) =>
            p * u < Vanishing || p < Vanishing ? n * u : -Elementary.Expm1(-n * Elementary.Log1p(p * u)) / p;
    }
}
