using Ops.Domain.Numerics;

namespace Ops.Domain.Improvement;

/// <summary>What a measure changed beyond what changed anyway: treated against control, after against before.</summary>
/// <remarks>Error √Σ s²/n over the four cells, or over the two sets of changes of a panel; degrees of freedom after Welch and Satterthwaite.</remarks>
public sealed record DifferenceInDifferences : IExplainable
{
    private DifferenceInDifferences() { }

    /// <summary>The change of the control.</summary>
    public double ControlChange { get; private init; }

    /// <summary>The change of the treated.</summary>
    public double TreatedChange { get; private init; }

    /// <summary>Treated change − control change.</summary>
    public double Estimate { get; private init; }

    /// <summary>Where the treated would be without the measure.</summary>
    public double Counterfactual { get; private init; }

    /// <summary>The standard error of the estimate.</summary>
    public double StandardError { get; private init; }

    /// <summary>The degrees of freedom.</summary>
    public double DegreesOfFreedom { get; private init; }

    /// <summary>Estimate / error.</summary>
    public double Statistic { get; private init; }

    /// <summary>Two-sided.</summary>
    public double PValue { get; private init; }

    /// <summary>The lower end of the interval.</summary>
    public double Lower { get; private init; }

    /// <summary>The upper end.</summary>
    public double Upper { get; private init; }

    /// <summary>Four samples of different units.</summary>
    /// <param name="controlBefore">The control before; at least two values.</param>
    /// <param name="controlAfter">The control after; at least two.</param>
    /// <param name="treatedBefore">The treated before; at least two.</param>
    /// <param name="treatedAfter">The treated after; at least two.</param>
    /// <param name="confidence">The confidence of the interval, strictly between 0 and 1.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, not a confidence;
    /// <see cref="FaultCode.InsufficientData"/>: one value in a cell; <see cref="FaultCode.ZeroDenominator"/>: nothing varies.
    /// </exception>
    public static DifferenceInDifferences Independent(
        ReadOnlySpan<double> controlBefore,
        ReadOnlySpan<double> controlAfter,
        ReadOnlySpan<double> treatedBefore,
        ReadOnlySpan<double> treatedAfter,
        double confidence = 0.95
    )
    {
        Check(controlBefore, controlAfter, treatedBefore, treatedAfter, isPanel: false, confidence);
        var a = SampleMoments.Of(controlBefore, nameof(controlBefore), 2);
        var b = SampleMoments.Of(controlAfter, nameof(controlAfter), 2);
        var c = SampleMoments.Of(treatedBefore, nameof(treatedBefore), 2);
        var d = SampleMoments.Of(treatedAfter, nameof(treatedAfter), 2);
        return Result(b.Mean - a.Mean, d.Mean - c.Mean, c.Mean, confidence, a, b, c, d);
    }

    /// <summary>The same units before and after.</summary>
    /// <param name="controlBefore">The control before; at least two values.</param>
    /// <param name="controlAfter">The control after, in the same order.</param>
    /// <param name="treatedBefore">The treated before; at least two.</param>
    /// <param name="treatedAfter">The treated after, in the same order.</param>
    /// <param name="confidence">The confidence of the interval, strictly between 0 and 1.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="OpsException">
    /// As for <see cref="Independent"/>, and <see cref="FaultCode.LengthMismatch"/>: before and after differ in length.
    /// </exception>
    public static DifferenceInDifferences Panel(
        ReadOnlySpan<double> controlBefore,
        ReadOnlySpan<double> controlAfter,
        ReadOnlySpan<double> treatedBefore,
        ReadOnlySpan<double> treatedAfter,
        double confidence = 0.95
    )
    {
        Check(controlBefore, controlAfter, treatedBefore, treatedAfter, isPanel: true, confidence);
        var control = SampleMoments.Of(ExactDifference.Of(controlAfter, controlBefore), nameof(controlBefore), 2);
        var treated = SampleMoments.Of(ExactDifference.Of(treatedAfter, treatedBefore), nameof(treatedBefore), 2);
        double before = SampleMoments.Of(treatedBefore, nameof(treatedBefore), 2).Mean;
        return Result(control.Mean, treated.Mean, before, confidence, control, treated);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Difference in differences", "双重差分"),
            Estimate,
            Phrase.Of($"{TreatedChange} - {ControlChange}"),
            default,
            Explanation.Of(new Phrase("Lower confidence limit", "置信下限"), Lower),
            Explanation.Of(new Phrase("Upper confidence limit", "置信上限"), Upper),
            Explanation.Of(new Phrase("p-value", "p 值"), PValue, Phrase.Of($"t = {Statistic}, ν = {DegreesOfFreedom}")),
            Explanation.Of(new Phrase("Treated without the measure", "无措施时的处理组均值"), Counterfactual)
        );

    private static void Check(
        ReadOnlySpan<double> controlBefore,
        ReadOnlySpan<double> controlAfter,
        ReadOnlySpan<double> treatedBefore,
        ReadOnlySpan<double> treatedAfter,
        bool isPanel,
        double confidence
    )
    {
        Guard.NotEmpty(controlBefore, nameof(controlBefore));
        Guard.NotEmpty(controlAfter, nameof(controlAfter));
        Guard.NotEmpty(treatedBefore, nameof(treatedBefore));
        Guard.NotEmpty(treatedAfter, nameof(treatedAfter));
        if (isPanel)
        {
            Guard.SameLength(controlAfter.Length, nameof(controlAfter), controlBefore.Length, nameof(controlBefore));
            Guard.SameLength(treatedAfter.Length, nameof(treatedAfter), treatedBefore.Length, nameof(treatedBefore));
        }
        Guard.Finite(controlBefore, nameof(controlBefore));
        Guard.Finite(controlAfter, nameof(controlAfter));
        Guard.Finite(treatedBefore, nameof(treatedBefore));
        Guard.Finite(treatedAfter, nameof(treatedAfter));
        Guard.OpenProbability(confidence, nameof(confidence));
    }

    private static DifferenceInDifferences Result(
        double control,
        double treated,
        double before,
        double confidence,
        params ReadOnlySpan<SampleMoments> cells
    )
    {
        double square = 0;
        double spread = 0;
        foreach (var cell in cells)
        {
            double share = cell.Variance / cell.Count;
            square += share;
            spread += share * share / (cell.Count - 1);
        }
        if (square == 0)
            throw Faults.ZeroDenominator("controlBefore", "nothing varies in any cell", "a test needs values that vary");
        double degrees = square * square / spread;
        double error = Math.Sqrt(square);
        double estimate = treated - control;
        var law = new StudentT(degrees);
        double half = law.UpperQuantile((1 - confidence) / 2) * error;
        return new DifferenceInDifferences
        {
            ControlChange = control,
            TreatedChange = treated,
            Estimate = estimate,
            Counterfactual = before + control,
            StandardError = error,
            DegreesOfFreedom = degrees,
            Statistic = estimate / error,
            PValue = Math.Min(1, 2 * law.Survival(Math.Abs(estimate / error))),
            Lower = estimate - half,
            Upper = estimate + half,
        };
    }
}
