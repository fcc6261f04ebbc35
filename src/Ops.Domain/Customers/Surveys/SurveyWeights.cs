using System.Runtime.InteropServices;

namespace Ops.Domain.Customers;

/// <summary>倾斜加权, weights that make those who answered look like the population: raking, or iterative proportional fitting.</summary>
/// <remarks>
/// W. E. Deming and F. F. Stephan, Annals of Mathematical Statistics 11, 1940. The dimensions are fitted one after the other until no weight moves; the last
/// one holds exactly. Where the targets contradict each other the weights still settle, and <see cref="WorstMiss"/> says how far off they are. Raking cures
/// neither silence nor a missing level. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class SurveyWeights : IExplainable
{
    private const double Meets = 1e-6;

    private SurveyWeights() { }

    /// <summary>The weight of each respondent, in the order in which they were added; their mean is 1.</summary>
    public ImmutableArray<double> Weights { get; internal init; }

    /// <summary>有效样本量, (Σw)²/Σw².</summary>
    public double EffectiveSampleSize { get; internal init; }

    /// <summary>Respondents / effective sample size (L. Kish 1965): how many times more answers the weights cost.</summary>
    public double DesignEffect => Weights.Length / EffectiveSampleSize;

    /// <summary>How many sweeps over all dimensions were made.</summary>
    public int Sweeps { get; internal init; }

    /// <summary>The largest difference of a weighted share from its target.</summary>
    public double WorstMiss { get; internal init; }

    /// <summary>The dimension and level of <see cref="WorstMiss"/>.</summary>
    public string WorstMargin { get; internal init; } = "";

    /// <summary>True when every weighted share is within 1e-6 of its target; false when the targets contradict each other or weights were trimmed.</summary>
    public bool MeetsTargets => WorstMiss <= Meets;

    /// <summary>Rakes.</summary>
    /// <param name="respondents">Who answered; at least one.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: nobody. <see cref="FaultCode.InvalidArgument"/>: settings out of range. <see cref="FaultCode.InsufficientData"/>:
    /// a level with a share above 0 has no respondent, or the weights do not settle; the worst margin is named.
    /// </exception>
    public static SurveyWeights Rake(Respondents respondents, RakeOptions? options = null)
    {
        Guard.NotNull(respondents, nameof(respondents));
        if (respondents.Count == 0)
            throw Faults.Empty(nameof(respondents), "give at least one respondent");
        options ??= new RakeOptions();
        options.Check();
        var cells = new RakingCells(respondents);
        cells.CheckLevels();
        cells.Settle(options.MostSweeps, options.LargestWeight);
        double[] byCell = new double[respondents.Cells];
        for (int c = 0; c < byCell.Length; c++)
            byCell[c] = cells.WeightOf(c);
        double[] weights = new double[respondents.Count];
        var cellOfEach = respondents.CellOfEach;
        for (int i = 0; i < weights.Length; i++)
            weights[i] = byCell[cellOfEach[i]];
        var (dimension, level, miss) = cells.Worst();
        var target = respondents.Targets[dimension];
        return new SurveyWeights
        {
            Weights = ImmutableCollectionsMarshal.AsImmutableArray(weights),
            EffectiveSampleSize = EffectiveSize.Of(weights),
            Sweeps = cells.Sweeps,
            WorstMiss = miss,
            WorstMargin = $"{target.Dimension}: {target.Levels[level].Level}",
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Effective sample size", "有效样本量"),
            EffectiveSampleSize,
            new Phrase("(sum of weights)^2 / sum of squared weights", "权重和的平方 / 权重平方和"),
            new Phrase("Deming and Stephan 1940; Kish 1965", "Deming 与 Stephan 1940；Kish 1965"),
            Explanation.Of(new Phrase("Respondents", "作答人数"), (decimal)Weights.Length),
            Explanation.Of(new Phrase("Design effect", "设计效应"), DesignEffect, Phrase.Of($"{Weights.Length} / {EffectiveSampleSize}")),
            Explanation.Of(new Phrase("Sweeps", "迭代次数"), (decimal)Sweeps),
            Explanation.Of(
                new Phrase("Largest miss of a target", "与目标的最大偏差"),
                WorstMiss,
                default,
                MeetsTargets
                    ? new Phrase("all targets are met", "所有目标均已满足")
                    : Phrase.Of($"not met: {WorstMargin}", $"未满足：{WorstMargin}")
            )
        );
}
