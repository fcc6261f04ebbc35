using NodaTime;

namespace Ops.Domain.Kpis;

/// <summary>Which properties of a perfect order a line, or all lines so far, have.</summary>
internal readonly record struct OrderVerdict(bool IsOpen, bool OnTime, bool InFull, bool Undamaged, bool Documents)
{
    public static OrderVerdict Perfect { get; } = new(false, true, true, true, true);

    public OrderVerdict And(OrderVerdict other) =>
        new(
            IsOpen || other.IsOpen,
            OnTime && other.OnTime,
            InFull && other.InFull,
            Undamaged && other.Undamaged,
            Documents && other.Documents
        );

    public static OrderVerdict Of(OrderLine line, LocalDate asOf, PerfectOrderOptions options)
    {
        if (line.DeliveredOn is not { } day || day > asOf)
            return new OrderVerdict(Days(line.Promised, asOf) <= options.LateDays, false, false, true, true);
        int late = Days(line.Promised, day);
        Fraction ordered = line.Ordered;
        Fraction delivered = line.Delivered;
        return new OrderVerdict(
            false,
            late <= options.LateDays && (options.EarlyDays is not { } early || late >= -early),
            delivered >= ordered * (Fraction.One - options.QuantityTolerance)
                && delivered <= ordered * (Fraction.One + options.QuantityTolerance),
            !line.IsDamaged,
            line.AreDocumentsCorrect
        );
    }

    private static int Days(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);
}
