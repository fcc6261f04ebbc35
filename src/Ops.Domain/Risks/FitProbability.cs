using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>How often losses that do follow the fitted law would lie as far from it as these do, by the parametric bootstrap (拟合优度的 p 值).</summary>
/// <remarks>
/// Samples of the same size are drawn from the fitted law and each is fitted anew, so that the p-values allow for the parameters having been fitted, which
/// the tables of Kolmogorov and of Anderson and Darling do not (W. Stute, W. Gonzáles Manteiga and M. Presedo Quindimil 1993). A small value speaks against
/// the law; a large one does not prove it. The same seed gives the same bits.
/// </remarks>
public sealed record FitProbability : IExplainable
{
    /// <summary>The least number of samples.</summary>
    public const int FewestSamples = 99;

    private FitProbability() { }

    /// <summary>How the losses lie to the law fitted to them.</summary>
    public GoodnessOfFit Fit { get; internal init; } = null!;

    /// <summary>How many samples were drawn.</summary>
    public int Samples { get; internal init; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; internal init; }

    /// <summary>(1 + samples at least as far by Kolmogorov's distance) / (1 + samples).</summary>
    public double Kolmogorov { get; internal init; }

    /// <summary>The same by the distance of Anderson and Darling; null where the losses have none.</summary>
    public double? AndersonDarling { get; internal init; }

    /// <summary>Draws and fits anew.</summary>
    /// <param name="losses">The losses; at least one.</param>
    /// <param name="fit">
    /// How a law is fitted, for example <c>sample =&gt; GammaFit.Of(sample).Law</c>: called with the losses and with every sample, from which it must not keep the
    /// array.
    /// </param>
    /// <param name="parameters">How many parameters it fits: at least 0.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="samples">How many samples: at least <see cref="FewestSamples"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The p-values.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no loss. <see cref="FaultCode.InvalidArgument"/>: null, NaN, infinity, too few samples, a negative number of
    /// parameters. What the fit refuses passes through.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static FitProbability Of(
        ReadOnlySpan<double> losses,
        Func<double[], IContinuousDistribution> fit,
        int parameters,
        ulong seed,
        int samples = 999,
        CancellationToken cancellation = default
    )
    {
        Guard.Values(losses, nameof(losses));
        Guard.NotNull(fit, nameof(fit));
        Guard.InRange(parameters, 0, int.MaxValue, nameof(parameters));
        Guard.InRange(samples, FewestSamples, int.MaxValue - 1, nameof(samples));
        double[] sample = losses.ToArray();
        var law = Guard.NotNull(fit(sample), nameof(fit));
        var found = GoodnessOfFit.Of(losses, law, parameters);
        int far = 0;
        int farInTails = 0;
        for (int i = 0; i < samples; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            new RandomStream(seed, (ulong)i).Fill(law, sample);
            var drawn = GoodnessOfFit.Of(sample, Guard.NotNull(fit(sample), nameof(fit)), parameters);
            far += drawn.KolmogorovDistance >= found.KolmogorovDistance ? 1 : 0;
            // A sample without a finite distance lies farther than any.
            farInTails += drawn.AndersonDarling is not { } distance || distance >= found.AndersonDarling ? 1 : 0;
        }
        return new FitProbability
        {
            Fit = found,
            Samples = samples,
            Seed = seed,
            Kolmogorov = (1.0 + far) / (1.0 + samples),
            AndersonDarling = found.AndersonDarling is null ? null : (1.0 + farInTails) / (1.0 + samples),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Probability of such a distance under the law", "该分布下出现如此距离的概率"),
            Kolmogorov,
            Phrase.Of($"{Samples} samples drawn and fitted anew, seed {Seed}", $"抽取并重新拟合 {Samples} 个样本，种子 {Seed}"),
            new Phrase("parametric bootstrap, Kolmogorov distance", "参数自助法，Kolmogorov 距离"),
            Explanation.Of(new Phrase("By the distance of Anderson and Darling", "按 Anderson–Darling 距离"), AndersonDarling),
            Fit.Explain()
        );
}
