using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>A model fitted by maximum likelihood, with the evidence that the point is a maximum.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <remarks>Only a maximum is ever returned: what has none is an error that says why. Holds a list and makes no claim of value equality.</remarks>
public sealed class ModelFit<TModel> : IExplainable
    where TModel : class, IExplainable
{
    private ModelFit() { }

    /// <summary>The model with the parameters found.</summary>
    public TModel Model { get; internal init; } = null!;

    /// <summary>The log-likelihood at the maximum.</summary>
    public double LogLikelihood { get; internal init; }

    /// <summary>The parameters with their standard errors, in the model's order.</summary>
    public ImmutableArray<FittedParameter> Parameters { get; internal init; }

    /// <summary>How many customers the fit rests on.</summary>
    public long Customers { get; internal init; }

    /// <summary>
    /// The largest absolute slope of the log-likelihood by the logarithm of a parameter at the end: 0 at a maximum, up to rounding.
    /// </summary>
    public double LargestSlope { get; internal init; }

    /// <summary>How often the likelihood was evaluated, all starts together.</summary>
    public int Evaluations { get; internal init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Log-likelihood", "对数似然"),
            LogLikelihood,
            Phrase.Of(
                $"maximum over {Customers} customers; largest slope {LargestSlope} after {Evaluations} evaluations",
                $"{Customers} 位客户上的最大值；{Evaluations} 次求值后最大斜率 {LargestSlope}"
            ),
            new Phrase("maximum likelihood", "最大似然"),
            [
                .. Parameters.Select(parameter =>
                    Explanation.Of(
                        Phrase.Of($"Parameter {parameter.Name}", $"参数 {parameter.Name}"),
                        parameter.Estimate,
                        Phrase.Of($"± {parameter.StandardError} (standard error)", $"± {parameter.StandardError}（标准误）")
                    )
                ),
                Model.Explain(),
            ]
        );

    /// <summary>The fit at a peak over the logarithms of scaled parameters.</summary>
    internal static ModelFit<TModel> Of(
        LikelihoodPeak peak,
        ReadOnlySpan<string> names,
        ReadOnlySpan<double> scales,
        double logLikelihood,
        long customers,
        Func<double[], TModel> make
    )
    {
        double[] covariance = peak.Covariance ?? throw NoMaximum(peak, names);
        double[] values = new double[names.Length];
        var parameters = ImmutableArray.CreateBuilder<FittedParameter>(names.Length);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Math.Exp(peak.Point[i]) * scales[i];
            parameters.Add(new FittedParameter(names[i], values[i], values[i] * Math.Sqrt(covariance[(i * values.Length) + i])));
        }
        return new ModelFit<TModel>
        {
            Model = make(values),
            LogLikelihood = logLikelihood,
            Parameters = parameters.MoveToImmutable(),
            Customers = customers,
            LargestSlope = peak.LargestSlope,
            Evaluations = peak.Evaluations,
        };
    }

    private static OpsException NoMaximum(LikelihoodPeak peak, ReadOnlySpan<string> names)
    {
        int farthest = 0;
        for (int i = 1; i < names.Length; i++)
        {
            if (Math.Abs(peak.Point[i]) > Math.Abs(peak.Point[farthest]))
                farthest = i;
        }
        string end = peak.Point[farthest] < 0 ? "0" : "infinity";
        return Faults.Insufficient(
            "customers",
            $"the likelihood has no finite maximum: it keeps rising as {names[farthest]} moves towards {end}",
            "observe more customers or longer; these data do not decide all parameters"
        );
    }
}
