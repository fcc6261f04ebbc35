using System.Collections.Immutable;
using Ops.Domain;
using Ops.Domain.Reviews;

namespace OperatingReview.Reading.Company;

/// <summary>
/// Reads the sample company, a maker of parts that is invented and says so: three years of quarters, the ledger by account and month, every
/// order and every message, and what is known of its people, markets and initiatives. What a row refers to is checked by the model, not here.
/// </summary>
internal static class CompanyFiles
{
    /// <summary>A company of this size looks at a tenth of what a city looks at.</summary>
    public static readonly ReviewOptions Options = new() { MaterialAmount = 100_000, HalfStake = 500_000 };

    public static OperatingModel Read(string folder, Language language, CompanyPeriod period)
    {
        var complaints = new Complaints(language);
        var measures = CompanyMeasures.Read(folder, complaints);
        var money = CompanyLedger.Read(folder, complaints, language, period);
        var process = CompanyOrders.Read(folder, complaints, period);
        var voice = CompanyTickets.Read(folder, complaints, period);
        var model = new OperatingModel
        {
            Subject = new Phrase("Qinghe Parts (example data)", "青禾部件（示例数据）"),
            Periods = CompanyPeriod.All,
            AsOf = period.AsOf,
            Units = [.. CompanyMeasures.ReadUnits(folder, complaints)],
            Measures = measures,
            Budget = money.Budget,
            SpendingLines = money.Lines,
            Spending = money.Spending,
            Services = voice.Services,
            Processes = process is null ? [] : [process],
            Feedback = voice.Feedback,
            Goals = CompanyGoals.Read(folder, complaints),
            Initiatives = CompanyTies.ReadInitiatives(folder, complaints, period),
            Ties = process is null ? [] : CompanyTies.Read(folder, complaints, voice.Feedback),
            Risks = CompanyRisks.Read(folder, complaints, measures, period),
            Teams = CompanyTeams.Read(folder, complaints, period),
            Coordination = CompanyCoordination.Read(folder, complaints, period),
            Markets = CompanyMarkets.Read(folder, complaints, measures, period),
            Improvements = CompanyImprovements.Read(folder, complaints, period),
            Notes = Notes(period),
        };
        complaints.ThrowIfAny();
        return model;
    }

    private static ImmutableArray<Phrase> Notes(CompanyPeriod period)
    {
        var invented = new Phrase(
            "Example data: the company is invented, and so is every figure; the figures of its parts agree with each other.",
            "示例数据：企业为虚构，所有数字均为编写示例而拟定；各部分数据彼此一致。"
        );
        return period.IsRunning
            ?
            [
                invented,
                new Phrase(
                    "The quarter still runs: what is expected of it rests on July and August.",
                    "本季度尚未结束：预计值基于七月与八月。"
                ),
            ]
            : [invented];
    }
}
