using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>投诉率控制图, complaints per contact, period by period, with the limits of chance.</summary>
/// <remarks>
/// p and u charts (W. A. Shewhart 1931) and their primed forms (D. B. Laney, Quality Engineering 14, 2002). More complaints can mean a better complaint channel:
/// look at the contacts too. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class ComplaintRates : IExplainable
{
    private const double Sigmas = 3;

    private ComplaintRates() { }

    /// <summary>The chart.</summary>
    public ComplaintChart Chart { get; internal init; }

    /// <summary>All complaints / all contacts.</summary>
    public double Center { get; internal init; }

    /// <summary>How many complaints there are in all.</summary>
    public long Complaints { get; internal init; }

    /// <summary>How many contacts there are in all.</summary>
    public double Contacts { get; internal init; }

    /// <summary>Laney's σz: how much wider (above 1) or narrower the rates spread than chance makes them; null for the plain charts.</summary>
    public double? SigmaZ { get; internal init; }

    /// <summary>The periods in the order in which they were given.</summary>
    public ImmutableArray<PeriodRate> Periods { get; internal init; }

    /// <summary>Whether the rates vary more than chance; null for one period, and when there is no or only complaint.</summary>
    public RateDispersion? Dispersion { get; internal init; }

    /// <summary>Charts complaint rates.</summary>
    /// <param name="periods">The periods in order of time; at least one, two for Laney's charts.</param>
    /// <param name="chart">The chart.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no period. <see cref="FaultCode.InvalidArgument"/>: no such chart, more complaints than contacts in a chart of shares.
    /// <see cref="FaultCode.DuplicateKey"/>: a period twice. <see cref="FaultCode.InsufficientData"/>: one period in a chart of Laney's.
    /// <see cref="FaultCode.ZeroDenominator"/>: a period without contacts, or no variation in a chart of Laney's.
    /// </exception>
    public static ComplaintRates Of(ReadOnlySpan<ComplaintPeriod> periods, ComplaintChart chart = ComplaintChart.Rate)
    {
        Check(periods, chart);
        long complaints = 0;
        double contacts = 0;
        foreach (var period in periods)
        {
            complaints += period.Complaints;
            contacts += period.Contacts;
        }
        double center = complaints / contacts;
        double variance = IsShare(chart) ? center * (1 - center) : center;
        if (variance == 0 && IsLaney(chart))
            throw Faults.ZeroDenominator(nameof(periods), "nothing varies", "chart a rate that varies");
        double?[] plain = Standardised(periods, center, variance);
        double? spread = IsLaney(chart) ? MeanMovingRange(plain) / (2 / Math.Sqrt(Math.PI)) : null;
        var rates = ImmutableArray.CreateBuilder<PeriodRate>(periods.Length);
        for (int i = 0; i < periods.Length; i++)
            rates.Add(Rate(periods[i], center, Math.Sqrt(variance / periods[i].Contacts), plain[i], spread, IsShare(chart)));
        double chiSquare = plain.Sum(z => z.GetValueOrDefault() * z.GetValueOrDefault());
        int degrees = periods.Length - 1;
        return new ComplaintRates
        {
            Chart = chart,
            Center = center,
            Complaints = complaints,
            Contacts = contacts,
            SigmaZ = spread,
            Periods = rates.MoveToImmutable(),
            Dispersion =
                degrees == 0 || variance == 0 ? null : new RateDispersion(chiSquare, degrees, new ChiSquared(degrees).Survival(chiSquare)),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Complaints per contact", "投诉率"),
            Center,
            Phrase.Of($"{Complaints} / {Contacts}"),
            IsLaney(Chart)
                ? new Phrase("Shewhart 1931; Laney 2002", "Shewhart 1931；Laney 2002")
                : new Phrase("Shewhart 1931", "Shewhart 1931"),
            [
                Explanation.Of(
                    new Phrase("Variation against chance", "与偶然变异之比"),
                    Dispersion?.Ratio,
                    Dispersion is { } found ? Phrase.Of($"{found.ChiSquare} / {found.DegreesOfFreedom}") : default
                ),
                .. Periods.Select(period =>
                    Explanation.Of(
                        Phrase.Of($"{period.Period}"),
                        period.Rate,
                        Phrase.Of($"limits {period.Lower} to {period.Upper}", $"控制限 {period.Lower} 至 {period.Upper}"),
                        period.Signal switch
                        {
                            RateSignal.Above => new Phrase("above the limits", "高于控制限"),
                            RateSignal.Below => new Phrase("below the limits", "低于控制限"),
                            _ => new Phrase("within the limits", "在控制限内"),
                        }
                    )
                ),
            ]
        );

    private static bool IsShare(ComplaintChart chart) => chart is ComplaintChart.Share or ComplaintChart.LaneyShare;

    private static bool IsLaney(ComplaintChart chart) => chart is ComplaintChart.LaneyShare or ComplaintChart.LaneyRate;

    private static void Check(ReadOnlySpan<ComplaintPeriod> periods, ComplaintChart chart)
    {
        Guard.NotEmpty(periods, nameof(periods));
        Guard.Defined(chart, nameof(chart));
        for (int i = 0; i < periods.Length; i++)
        {
            if (IsShare(chart) && periods[i].Complaints > periods[i].Contacts)
                throw Faults.Invalid(
                    Guard.At(nameof(periods), i),
                    Figures.Format($"{periods[i].Complaints} complaints from {periods[i].Contacts} contacts"),
                    "a share counts each contact once; take a chart of rates"
                );
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < periods.Length; i++)
        {
            if (!seen.Add(periods[i].Period))
                throw Faults.Duplicate(Guard.At(nameof(periods), i), periods[i].Period);
        }
        Guard.AtLeast(periods.Length, IsLaney(chart) ? 2 : 1, nameof(periods));
        for (int i = 0; i < periods.Length; i++)
        {
            if (periods[i].Contacts == 0)
                throw Faults.ZeroDenominator(
                    Guard.At(nameof(periods), i),
                    $"'{periods[i].Period}' has no contacts",
                    "leave the period out"
                );
        }
    }

    /// <summary>z of each period under chance alone; exactly 0 where all rates are equal, whatever the rounding of their centre.</summary>
    private static double?[] Standardised(ReadOnlySpan<ComplaintPeriod> periods, double center, double variance)
    {
        double?[] z = new double?[periods.Length];
        if (variance == 0)
            return z;
        bool equal = true;
        for (int i = 0; i < z.Length; i++)
        {
            double rate = periods[i].Complaints / periods[i].Contacts;
            equal &= rate == periods[0].Complaints / periods[0].Contacts;
            z[i] = (rate - center) / Math.Sqrt(variance / periods[i].Contacts);
        }
        if (equal)
            Array.Fill(z, 0);
        return z;
    }

    private static double MeanMovingRange(double?[] z)
    {
        double sum = 0;
        for (int i = 1; i < z.Length; i++)
            sum += Math.Abs(z[i].GetValueOrDefault() - z[i - 1].GetValueOrDefault());
        return sum / (z.Length - 1);
    }

    private static PeriodRate Rate(ComplaintPeriod period, double center, double chance, double? plain, double? spread, bool isShare)
    {
        double rate = period.Complaints / period.Contacts;
        double sigma = chance * (spread ?? 1);
        double upper = center + (Sigmas * sigma);
        double lower = center - (Sigmas * sigma);
        var signal =
            sigma == 0 ? RateSignal.None
            : rate > upper ? RateSignal.Above
            : rate < lower ? RateSignal.Below
            : RateSignal.None;
        return new PeriodRate(
            period.Period,
            rate,
            sigma,
            Math.Max(0, lower),
            isShare ? Math.Min(1, upper) : upper,
            sigma == 0 ? null : plain / (spread ?? 1),
            signal
        );
    }
}
