namespace Ops.Domain.Decisions;

/// <summary>What to choose when the state of the world is not known, by each of the field's criteria (不确定型决策).</summary>
/// <remarks>Of costs, "best" is the cheapest, and all figures stay costs. Sources: Wald 1950; Savage 1951; Hurwicz 1951.</remarks>
public sealed class RegretAnalysis : IExplainable
{
    private RegretAnalysis(PayoffMatrix payoffs)
    {
        Payoffs = payoffs;
    }

    /// <summary>What was chosen among.</summary>
    public PayoffMatrix Payoffs { get; }

    /// <summary>The best of the worst cases: the cautious choice (悲观准则). Wald 1950.</summary>
    public CriterionChoice Maximin { get; private init; } = null!;

    /// <summary>The best of the best cases: the bold choice (乐观准则).</summary>
    public CriterionChoice Maximax { get; private init; } = null!;

    /// <summary>Best and worst case weighted by the optimism (折衷准则). Hurwicz 1951.</summary>
    public CriterionChoice Hurwicz { get; private init; } = null!;

    /// <summary>All states alike: the plain mean (等可能准则). Laplace.</summary>
    public CriterionChoice Laplace { get; private init; } = null!;

    /// <summary>The mean by probability; null without probabilities.</summary>
    public CriterionChoice? Expected { get; private init; }

    /// <summary>The least of the largest regrets (后悔值准则). Savage 1951.</summary>
    public CriterionChoice MinimaxRegret { get; private init; } = null!;

    /// <summary>By alternative and state, how much better the best choice for that state would have been; at least 0.</summary>
    public ImmutableArray<ImmutableArray<double>> Regret { get; private init; }

    /// <summary>The alternatives, as their rows, that another one is nowhere worse than and somewhere better.</summary>
    public ImmutableArray<int> Dominated { get; private init; }

    /// <summary>What it would be worth, at most, to know the state before choosing: at least 0; null without probabilities.</summary>
    public double? PerfectInformation { get; private init; }

    /// <summary>Applies all criteria.</summary>
    /// <param name="payoffs">What each alternative yields in each state.</param>
    /// <param name="options">Optimism and probabilities; null for the defaults.</param>
    /// <returns>The choices.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.LengthMismatch"/>: not one probability per state. <see cref="FaultCode.InvalidArgument"/>: optimism outside 0 to 1,
    /// probabilities below 0 or that do not sum to 1 (within 1e-9).
    /// </exception>
    public static RegretAnalysis Of(PayoffMatrix payoffs, RegretOptions? options = null)
    {
        Guard.NotNull(payoffs, nameof(payoffs));
        var assumed = options ?? new RegretOptions();
        double[]? probabilities = assumed.Checked(payoffs.States.Length);
        bool higher = payoffs.Direction == Direction.HigherIsBetter;
        int count = payoffs.Alternatives.Length;
        double[] bestOfState = BestOfState(payoffs, higher);
        var (worst, best, mean, expected) = (new double[count], new double[count], new double[count], new double[count]);
        double[][] regret = Regrets(payoffs, bestOfState);
        for (int i = 0; i < count; i++)
        {
            double[] row = payoffs.Row(i).ToArray();
            worst[i] = higher ? row.Min() : row.Max();
            best[i] = higher ? row.Max() : row.Min();
            mean[i] = row.Sum() / row.Length;
            expected[i] = probabilities is null ? 0 : Dot(row, probabilities);
        }
        var byExpectation = probabilities is null
            ? null
            : Choice(expected, "Expected value", "期望值准则", "mean by probability", "按概率加权的均值", "Bernoulli 1738");
        double optimism = assumed.Optimism;
        return new RegretAnalysis(payoffs)
        {
            Maximin = Choice(worst, "Maximin", "悲观准则（最大最小）", "the best of the worst cases", "最坏情形中的最好者", "Wald 1950"),
            Maximax = Choice(
                best,
                "Maximax",
                "乐观准则（最大最大）",
                "the best of the best cases",
                "最好情形中的最好者",
                "Luce & Raiffa 1957"
            ),
            Hurwicz = Choice(
                [.. best.Zip(worst, (high, low) => (optimism * high) + ((1 - optimism) * low))],
                "Hurwicz",
                "折衷准则（赫维兹）",
                $"{Figures.Text(optimism)} * best case + {Figures.Text(1 - optimism)} * worst case",
                $"{Figures.Text(optimism)} × 最好情形 + {Figures.Text(1 - optimism)} × 最坏情形",
                "Hurwicz 1951"
            ),
            Laplace = Choice(mean, "Laplace", "等可能准则（拉普拉斯）", "all states alike", "各状态等可能", "Laplace 1814"),
            Expected = byExpectation,
            MinimaxRegret = new CriterionChoice(
                payoffs,
                [.. regret.Select(row => row.Max())],
                higherIsBetter: false,
                new Phrase("Minimax regret", "后悔值准则（最小最大后悔）"),
                new Phrase("the least of the largest regrets", "最大后悔值中的最小者"),
                new Phrase("Savage 1951", "Savage 1951")
            ),
            Regret = [.. regret.Select(row => ImmutableArray.Create(row))],
            Dominated = [.. Enumerable.Range(0, count).Where(row => IsDominated(payoffs, row, higher))],
            PerfectInformation = byExpectation is null
                ? null
                : Math.Max(0, Ahead(Dot(bestOfState, probabilities!), byExpectation.Best, higher)),
        };

        CriterionChoice Choice(double[] values, string english, string chinese, string rule, string ruleInChinese, string source) =>
            new(payoffs, values, higher, new Phrase(english, chinese), new Phrase(rule, ruleInChinese), new Phrase(source, source));
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new List<Explanation> { Maximin.Explain(), Maximax.Explain(), Hurwicz.Explain(), Laplace.Explain() };
        if (Expected is not null)
        {
            parts.Add(Expected.Explain());
            parts.Add(Explanation.Of(new Phrase("Value of perfect information", "完全信息价值"), PerfectInformation));
        }
        parts.AddRange(Dominated.Select(row => Explanation.Of(new Phrase("Dominated", "被支配的方案"), Payoffs.Alternatives[row])));
        return MinimaxRegret.Explain() with { Parts = [.. MinimaxRegret.Explain().Parts, .. parts] };
    }

    private static double[] BestOfState(PayoffMatrix payoffs, bool higher)
    {
        double[] best = payoffs.Row(0).ToArray();
        for (int i = 1; i < payoffs.Alternatives.Length; i++)
        {
            var row = payoffs.Row(i);
            for (int state = 0; state < best.Length; state++)
                best[state] = higher ? Math.Max(best[state], row[state]) : Math.Min(best[state], row[state]);
        }
        return best;
    }

    private static double[][] Regrets(PayoffMatrix payoffs, double[] bestOfState)
    {
        var regret = new double[payoffs.Alternatives.Length][];
        for (int i = 0; i < regret.Length; i++)
            regret[i] = [.. payoffs.Row(i).ToArray().Select((value, state) => Math.Abs(bestOfState[state] - value))];
        return regret;
    }

    private static double Ahead(double one, double other, bool higher) => higher ? one - other : other - one;

    private static bool IsDominated(PayoffMatrix payoffs, int alternative, bool higher)
    {
        for (int other = 0; other < payoffs.Alternatives.Length; other++)
        {
            if (other != alternative && Dominates(payoffs.Row(other), payoffs.Row(alternative), higher))
                return true;
        }
        return false;
    }

    private static bool Dominates(ReadOnlySpan<double> one, ReadOnlySpan<double> other, bool higher)
    {
        bool isBetter = false;
        for (int state = 0; state < one.Length; state++)
        {
            double ahead = Ahead(one[state], other[state], higher);
            if (ahead < 0)
                return false;
            isBetter |= ahead > 0;
        }
        return isBetter;
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }
}
