using System.Globalization;
using Ops.Domain;
using Ops.Domain.Reviews;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace OperatingReview.Rendering;

/// <summary>The charts of the HTML page. They show figures of the review and compute none.</summary>
internal static class ReviewCharts
{
    private const int BarsShown = 10;
    private const string Red = "#c2371f";
    private const string Amber = "#c98a12";
    private const string Green = "#2a8a5c";
    private const string Blue = "#3a6ea5";

    public static BarChart Attainment(Review review, Language language)
    {
        bool chinese = language == Language.Chinese;
        var chart = new BarChart
        {
            Id = "attainment",
            Title = chinese ? "离目标最远的指标" : "Farthest from target",
            Description = chinese
                ? "达成率最低的十项指标；竖线为目标（100%）。"
                : "The ten measures with the lowest attainment; the line at the right is the target, 100 %.",
            Range = (0, 1),
            Tick = Percent,
            Reference = 1,
        };
        var farthest = review
            .Measures.Where(measure => measure is { Status: Status.Red, Standing.Attainment: not null })
            .OrderBy(measure => measure.Standing!.Attainment)
            .Take(BarsShown);
        foreach (var measure in farthest)
        {
            double attainment = measure.Standing!.Attainment!.Value;
            chart.Add(Short(measure.Measure.Kpi.Name.In(language), language), Percent1(attainment), attainment, Red);
        }
        return chart;
    }

    public static BarChart Spending(Review review, ReviewReport report, Language language)
    {
        bool chinese = language == Language.Chinese;
        var units = review
            .Units.Where(unit => unit is { Unit.Serves: true, IsMaterial: true })
            .OrderByDescending(unit => unit.Variance!.Variance.Magnitude.Amount)
            .Take(BarsShown)
            .ToList();
        double reach = units.Count == 0 ? 1 : (double)units[0].Variance!.Variance.Magnitude.Amount;
        var chart = new BarChart
        {
            Id = "spending",
            Title = chinese ? "预计支出与批准预算之差" : "Expected spending less adopted budget",
            Description = chinese
                ? "差异最大的十个部门；向右为超支，向左为未花。"
                : "The ten departments with the largest difference; to the right over budget, to the left unspent.",
            Range = (-reach, reach),
            Tick = value => Millions(value, language),
            Reference = 0,
        };
        var money = report.Sections.First(section => section.Id == "money");
        foreach (var unit in units)
        {
            var cells = money.Rows.First(row => row.Figure == unit.Id).Cells;
            chart.Add(
                Short(unit.Unit.Name.In(language), language),
                cells[4].In(language),
                (double)unit.Variance!.Variance.Amount,
                unit.Variance.Favourable ? Blue : Red
            );
        }
        return chart;
    }

    public static BarChart Services(Review review, Language language)
    {
        bool chinese = language == Language.Chinese;
        var chart = new BarChart
        {
            Id = "promises",
            Title = chinese ? "按承诺时间完成的请求" : "Requests done in the promised time",
            Description = chinese
                ? "按时完成的比例；粗线为 95% 区间，短竖线为目标。"
                : "Share done in time; the thick line is the 95 % interval, the upright mark the target.",
            Range = (0, 1),
            Tick = Percent,
        };
        foreach (var service in review.Services.OrderByDescending(service => service.Service.Count.Requests))
        {
            string colour = service.Status switch
            {
                Status.Green => Green,
                Status.Amber => Amber,
                Status.Red => Red,
                _ => Blue,
            };
            string text = string.Create(
                CultureInfo.InvariantCulture,
                $"{Percent1(service.Share)}  ({service.Service.Count.Kept:#,0} / {service.Service.Count.Requests:#,0})"
            );
            chart.Add(
                service.Service.Promise.Name.In(language),
                text,
                service.Share,
                colour,
                (service.Interval.Lower, service.Interval.Upper),
                service.Target
            );
        }
        return chart;
    }

    private static string Short(string name, Language language)
    {
        int most = language == Language.Chinese ? 26 : 52;
        return name.Length <= most ? name : name[..(most - 1)].TrimEnd() + "…";
    }

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    private static string Percent1(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    private static string Millions(double amount, Language language) =>
        amount == 0 ? "0"
        : language == Language.Chinese ? (amount / 1e8).ToString("+0.0;-0.0", CultureInfo.InvariantCulture) + " 亿"
        : (amount / 1e6).ToString("+0;-0", CultureInfo.InvariantCulture) + " M";
}
