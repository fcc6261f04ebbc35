using Ops.Domain.Numerics;

namespace Ops.Domain.Markets;

/// <summary>The Bass model read from past adoptions, by Bass's own regression of adoptions on 1, Y and Y².</summary>
/// <remarks>Source: F. M. Bass (Management Science 15, 1969). Y is what was adopted before the period.</remarks>
public sealed record BassFit : IExplainable
{
    private BassFit() { }

    /// <summary>The constant of the regression, p·m.</summary>
    public double A { get; private init; }

    /// <summary>The coefficient of Y, q − p.</summary>
    public double B { get; private init; }

    /// <summary>The coefficient of Y², −q/m.</summary>
    public double C { get; private init; }

    /// <summary>The coefficient of innovation, a / m.</summary>
    public double Innovation { get; private init; }

    /// <summary>The coefficient of imitation, −c·m.</summary>
    public double Imitation { get; private init; }

    /// <summary>Who will adopt in the end, (−b − √(b² − 4ac)) / 2c.</summary>
    public double Potential { get; private init; }

    /// <summary>The share of the variation explained; null where adoptions do not vary.</summary>
    public double? RSquared { get; private init; }

    /// <summary>The time of the fastest adoption; 0 where imitation is not stronger.</summary>
    public double PeakTime { get; private init; }

    /// <summary>Fits the model.</summary>
    /// <param name="adoptions">Adoptions by period; at least four, none negative.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: negative, NaN or infinite; <see cref="FaultCode.InsufficientData"/>:
    /// fewer than four, or no saturation to be seen; <see cref="FaultCode.ZeroDenominator"/>: Y does not vary enough.
    /// </exception>
    public static BassFit Of(ReadOnlySpan<double> adoptions)
    {
        Guard.Values(adoptions, nameof(adoptions));
        double total = 0;
        for (int i = 0; i < adoptions.Length; i++)
            total += Guard.NotNegative(adoptions[i], Guard.At(nameof(adoptions), i));
        Guard.AtLeast(adoptions.Length, 4, nameof(adoptions));
        if (total == 0)
            throw Faults.ZeroDenominator(nameof(adoptions), "nothing is adopted", "give adoptions");
        double[] predictors = new double[2 * adoptions.Length];
        double before = 0;
        for (int i = 0; i < adoptions.Length; i++)
        {
            predictors[2 * i] = before / total;
            predictors[(2 * i) + 1] = before / total * (before / total);
            before += adoptions[i];
        }
        var fit = LinearRegression.Of(predictors, 2, adoptions);
        double a = fit.Coefficients[0];
        double b = fit.Coefficients[1] / total;
        double c = fit.Coefficients[2] / total / total;
        double largest = adoptions[0];
        foreach (double adoption in adoptions)
            largest = Math.Max(largest, adoption);
        // Both in units of an adoption: growth without end has c = 0, which rounding must not turn into saturation.
        if (!Near.Above(a / largest, 0) || !Near.Below(fit.Coefficients[2] / largest, 0))
            throw Faults.Insufficient(nameof(adoptions), "no saturation can be seen yet", "wait for more periods");
        double potential = (-b - Math.Sqrt((b * b) - (4 * a * c))) / (2 * c);
        double innovation = a / potential;
        double imitation = -c * potential;
        return new BassFit
        {
            A = a,
            B = b,
            C = c,
            Innovation = innovation,
            Imitation = imitation,
            Potential = potential,
            RSquared = fit.RSquared,
            PeakTime = BassDiffusion.PeakOf(innovation, imitation),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Market potential", "市场潜量"),
            Potential,
            Phrase.Of($"a = {A}, b = {B}, c = {C}"),
            new Phrase("Bass 1969", "Bass 1969"),
            Explanation.Of(new Phrase("Coefficient of innovation", "创新系数"), Innovation),
            Explanation.Of(new Phrase("Coefficient of imitation", "模仿系数"), Imitation),
            Explanation.Of(new Phrase("Share of the variation explained", "解释的变异占比"), RSquared)
        );
}
