using System.Collections.Immutable;
using NodaTime;
using Ops.Domain;
using Ops.Domain.Calendars;
using Ops.Domain.Reviews;
using Period = Ops.Domain.Calendars.Period;

namespace OperatingReview.Reading.Company;

/// <summary>
/// Reads the sample company, a maker of parts that is invented and says so: three years of quarters, the ledger by account and month, every
/// order and every message. What a row refers to is checked by the model, not here.
/// </summary>
internal static class CompanyFiles
{
    public const string CurrentPeriod = "2026-Q3";

    /// <summary>The last day of which the files tell.</summary>
    public static readonly LocalDate AsOf = new(2026, 8, 31);

    /// <summary>A company of this size looks at a tenth of what a city looks at.</summary>
    public static readonly ReviewOptions Options = new() { MaterialAmount = 100_000, HalfStake = 500_000 };

    public static OperatingModel Read(string folder, Language language)
    {
        var complaints = new Complaints(language);
        var measures = CompanyMeasures.Read(folder, complaints);
        var money = CompanyLedger.Read(folder, complaints);
        var process = CompanyOrders.Read(folder, complaints);
        var voice = CompanyTickets.Read(folder, complaints);
        var goals = CompanyGoals.Read(folder, complaints);
        var risks = CompanyRisks.Read(folder, complaints, measures);
        ImmutableArray<ReviewUnit> units = [.. CompanyMeasures.ReadUnits(folder, complaints)];
        complaints.ThrowIfAny();
        return new OperatingModel
        {
            Subject = new Phrase("Qinghe Parts (example data)", "青禾部件（示例数据）"),
            Periods = [.. Period.Quarter(2023, 3).Through(Period.Quarter(2026, 4)).Select(ReviewPeriod.WithDays)],
            AsOf = AsOf,
            Units = units,
            Measures = measures,
            Budget = money.Budget,
            SpendingLines = money.Lines,
            Spending = money.Spending,
            Services = voice.Services,
            Processes = [process!],
            Goals = goals,
            Risks = risks,
            Notes =
            [
                new Phrase(
                    "Example data: the company is invented, and so is every figure; the figures of its parts agree with each other.",
                    "示例数据：企业为虚构，所有数字均为编写示例而拟定；各部分数据彼此一致。"
                ),
                new Phrase(
                    "The quarter still runs: what is expected of it rests on July and August.",
                    "本季度尚未结束：预计值基于七月与八月。"
                ),
            ],
        };
    }
}
