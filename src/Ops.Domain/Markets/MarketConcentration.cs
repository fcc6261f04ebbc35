namespace Ops.Domain.Markets;

/// <summary>How concentrated a market is, and what a merger would do to it.</summary>
/// <remarks>
/// Herfindahl–Hirschman index on 0…10000. Limits are strict and compared exactly (U.S. DOJ &amp; FTC, Merger Guidelines 2023, Guideline 1).
/// </remarks>
public sealed class MarketConcentration : IExplainable
{
    private static readonly Fraction TenThousand = 10000m;

    private MarketConcentration() { }

    /// <summary>The firms in input order.</summary>
    public ImmutableArray<FirmShare> Shares { get; private init; }

    /// <summary>The concentration ratios asked for, in that order.</summary>
    public ImmutableArray<ConcentrationRatio> Ratios { get; private init; }

    /// <summary>Σ share² · 10000.</summary>
    public double Hhi { get; private init; }

    /// <summary>(H − 1/n) / (1 − 1/n) with H on 0…1; null for one firm.</summary>
    public double? NormalizedHhi { get; private init; }

    /// <summary>10000 / HHI: how many firms of one size would be as concentrated.</summary>
    public double EffectiveFirms { get; private init; }

    /// <summary>−Σ s·ln s.</summary>
    public double Entropy { get; private init; }

    /// <summary>Entropy / ln n; null for one firm.</summary>
    public double? RelativeEntropy { get; private init; }

    /// <summary>The Gini coefficient of the shares.</summary>
    public double Gini { get; private init; }

    /// <summary>The first share less the second; null for one firm.</summary>
    public double? LeaderLead { get; private init; }

    /// <summary>The band of the HHI.</summary>
    public ConcentrationBand Band { get; private init; }

    /// <summary>The merger test; null when none was asked for.</summary>
    public MergerTest? Merger { get; private init; }

    /// <summary>Measures a market.</summary>
    /// <param name="firms">At least one firm, each once.</param>
    /// <param name="largest">For how many of the largest firms a ratio is wanted, each at least 1; empty for 4.</param>
    /// <param name="merge">Two firms that would merge; null for none.</param>
    /// <returns>The concentration.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: a firm of the merger that is
    /// not listed; <see cref="FaultCode.InvalidArgument"/>: a negative value, a merger with itself, a ratio of fewer than one firm;
    /// <see cref="FaultCode.ZeroDenominator"/>: all values are 0.
    /// </exception>
    public static MarketConcentration Of(
        ReadOnlySpan<FirmValue> firms,
        ReadOnlySpan<int> largest = default,
        (string First, string Second)? merge = null
    )
    {
        Guard.NotEmpty(firms, nameof(firms));
        var index = Ids.Index(firms, firm => firm.Id, nameof(firms));
        (int First, int Second)? pair = merge is { } both
            ? (Ids.At(index, both.First, nameof(merge), "list the firm"), Ids.At(index, both.Second, nameof(merge), "list the firm"))
            : null;
        int[] counts = largest.IsEmpty ? [4] : largest.ToArray();
        var shares = SharesOf(firms, counts, pair);
        Fraction[] falling = [.. shares.OrderDescending()];
        var hhi = Fraction.Sum(shares.Select(share => share * share)) * TenThousand;
        int n = shares.Length;
        double[] rising = [.. falling.Reverse().Select(share => share.ToDouble())];
        double entropy = -rising.Where(share => share > 0).Sum(share => share * Math.Log(share));
        double concentration = hhi.ToDouble() / 10000;
        return new MarketConcentration
        {
            Shares = [.. index.Keys.Select((id, i) => new FirmShare { Id = id, Share = shares[i].ToDouble() })],
            Ratios = [.. counts.Select(k => new ConcentrationRatio { Firms = k, Share = Fraction.Sum(falling.Take(k)).ToDouble() })],
            Hhi = hhi.ToDouble(),
            NormalizedHhi = n == 1 ? null : (concentration - (1.0 / n)) / (1 - (1.0 / n)),
            EffectiveFirms = 10000 / hhi.ToDouble(),
            Entropy = entropy,
            RelativeEntropy = n == 1 ? null : entropy / Math.Log(n),
            Gini = GiniOf(rising),
            LeaderLead = n == 1 ? null : (falling[0] - falling[1]).ToDouble(),
            Band =
                hhi > 1800m ? ConcentrationBand.HighlyConcentrated
                : hhi >= 1000m ? ConcentrationBand.ModeratelyConcentrated
                : ConcentrationBand.Unconcentrated,
            Merger = pair is { } two ? MergerOf(shares[two.First], shares[two.Second], hhi) : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Herfindahl–Hirschman index", "赫芬达尔指数"),
            Hhi,
            default,
            new Phrase("U.S. DOJ & FTC Merger Guidelines 2023", "美国司法部与联邦贸易委员会并购指南 2023"),
            [
                Explanation.Of(new Phrase("Effective number of firms", "有效企业数"), EffectiveFirms, Phrase.Of($"10000 / {Hhi}")),
                .. Shares.Select(firm => Explanation.Of(Phrase.Of($"{firm.Id}"), firm.Share)),
            ]
        );

    private static Fraction[] SharesOf(ReadOnlySpan<FirmValue> firms, int[] counts, (int First, int Second)? pair)
    {
        for (int i = 0; i < firms.Length; i++)
        {
            if (firms[i].Value < 0)
                throw Faults.Invalid(Guard.At(nameof(firms), i), $"{Figures.Text(firms[i].Value)} is negative", "give at least 0");
        }
        foreach (int k in counts)
        {
            if (k < 1)
                throw Faults.Invalid("largest", $"{k} is below 1", "ask for at least one firm");
        }
        if (pair is { } both && both.First == both.Second)
            throw Faults.Invalid("merge", "a firm merges with itself", "name two firms");
        var shares = new Fraction[firms.Length];
        var total = Fraction.Zero;
        foreach (var firm in firms)
            total += firm.Value;
        if (total.IsZero)
            throw Faults.ZeroDenominator(nameof(firms), "all values are 0", "give at least one positive value");
        for (int i = 0; i < shares.Length; i++)
            shares[i] = (Fraction)firms[i].Value / total;
        return shares;
    }

    private static double GiniOf(double[] rising)
    {
        double spread = 0;
        for (int i = 0; i < rising.Length; i++)
            spread += ((2.0 * i) - rising.Length + 1) * rising[i];
        return Math.Max(0, spread / (rising.Length * rising.Sum()));
    }

    private static MergerTest MergerOf(Fraction first, Fraction second, Fraction hhi)
    {
        var delta = first * second * 20000m;
        var combined = first + second;
        bool isSteep = delta > 100m;
        bool byConcentration = isSteep && hhi + delta > 1800m;
        bool byShare = isSteep && combined > 0.3m;
        return new MergerTest
        {
            CombinedShare = combined.ToDouble(),
            Delta = delta.ToDouble(),
            Post = (hhi + delta).ToDouble(),
            IsPresumedByConcentration = byConcentration,
            IsPresumedByShare = byShare,
            IsPresumed = byConcentration || byShare,
        };
    }
}
