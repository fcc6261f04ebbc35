using System.Buffers;
using System.Text;
using NodaTime;
using Ops.Domain.Budgets;
using Ops.Domain.Goals;
using Ops.Domain.Kpis;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;
using Ops.Domain.Risks;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>The order in which rows are given says nothing: every permutation of all of them, sound or faulty, gives the same bytes.</summary>
public class PermutationTests
{
    private const int Units = 7;
    private const int Measures = 12;
    private static readonly Instant Start = Instant.FromUtc(2021, 3, 1, 8, 0);
    private static readonly LocalDate AsOf = new(2021, 6, 30);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Permuting_all_input_changes_no_byte_of_JSON_Markdown_and_text(bool faulty)
    {
        string expected = Written(Model(faulty, rows => rows));
        expected.Should().Contain("money-up-service-down").And.Contain("treatment-worth-most").And.Contain("process-bottleneck");
        if (faulty)
            expected.Should().Contain("duplicate-key").And.Contain("unknown-reference").And.Contain("cycle");
        Written(Model(faulty, Reversed)).Should().Be(expected);
        for (int seed = 1; seed <= 12; seed++)
        {
            int turn = seed;
            Written(Model(faulty, rows => Shuffled(rows, turn))).Should().Be(expected, $"of seed {seed}");
        }
    }

    [Fact]
    public void The_order_of_the_author_is_data_and_shows()
    {
        var model = Model(false, rows => rows);
        var turned = model with { Measures = [.. model.Measures.Select(measure => measure with { Order = -measure.Order })] };
        In2021.Review(turned).Measures.Select(m => m.Id).Should().NotEqual(In2021.Review(model).Measures.Select(m => m.Id));
        In2021.Review(turned).Measures.Select(m => m.Id).Should().BeEquivalentTo(In2021.Review(model).Measures.Select(m => m.Id));
    }

    private static string Written(OperatingModel model)
    {
        var review = In2021.Review(model, new ReviewOptions { MaterialAmount = 5, HalfStake = 10 });
        var text = new StringBuilder();
        foreach (var language in (Language[])[Language.English, Language.Chinese])
        {
            var json = new ArrayBufferWriter<byte>();
            ReviewJson.Write(review, language, json);
            text.Append(Encoding.UTF8.GetString(json.WrittenSpan));
            ReviewMarkdown.Write(ReviewReport.Of(review), language, text);
            text.Append(review.Explain().ToText(language));
            foreach (string figure in review.Figures)
                text.Append(review.Explain(figure).ToText(language));
        }
        return text.ToString();
    }

    private static object[] Reversed(object[] rows) => [.. rows.Reverse()];

    /// <summary>Fisher and Yates with the remainders of a multiplicative congruential generator.</summary>
    private static object[] Shuffled(object[] rows, int seed)
    {
        object[] turned = [.. rows];
        ulong state = ((ulong)seed * 7919) + 1;
        for (int i = turned.Length - 1; i > 0; i--)
        {
            state = state * 48271 % 2147483647;
            int j = (int)(state % (ulong)(i + 1));
            (turned[i], turned[j]) = (turned[j], turned[i]);
        }
        return turned;
    }

    private static ImmutableArray<T> Turned<T>(IEnumerable<T> rows, Func<object[], object[]> turn) =>
        [.. turn([.. rows.Select(row => (object)row!)]).Cast<T>()];

    private static OperatingModel Model(bool faulty, Func<object[], object[]> turn)
    {
        var entries = Turned(Enumerable.Range(0, Units).SelectMany(Money), turn);
        var register = Turned(Enumerable.Range(0, 4).Select(i => Risk(i, turn)).Concat(faulty ? [Risk(2, turn)] : []), turn);
        return new OperatingModel
        {
            Subject = new Phrase("A town", "某镇"),
            Periods = In2021.Periods,
            AsOf = AsOf,
            Units = Turned(
                Enumerable
                    .Range(0, Units)
                    .Select(Unit)
                    .Concat(faulty ? [Unit(3) with { Parent = null }, Cyclic("x", "y"), Cyclic("y", "x")] : []),
                turn
            ),
            Measures = Turned(Enumerable.Range(0, Measures).Select(i => Measure(i, turn)).Concat(faulty ? [Measure(5, turn)] : []), turn),
            Budget = BudgetRollup.Of(entries.AsSpan()),
            SpendingLines = Turned(entries.Where(entry => entry.Line is not null), turn),
            Spending = Turned(Enumerable.Range(0, 3).Select(Spending), turn),
            Services = Turned(Enumerable.Range(0, 4).Select(Service).Concat(faulty ? [Service(1)] : []), turn),
            Processes = Turned(Enumerable.Range(0, 3).Select(i => Process(i, turn)), turn),
            Goals = Turned(Enumerable.Range(0, 9).Select(Goal).Concat(faulty ? [Goal(99)] : []), turn),
            Risks = new ReviewRegister(new Money(25, "USD"), register.AsSpan()),
            Notes = Turned([new Phrase("Second note", "乙"), new Phrase("First note", "甲"), new Phrase("First note", "丙")], turn),
        };
    }

    private static ReviewUnit Unit(int i) =>
        new($"u{i}", new Phrase($"Unit {i}", $"单位{i}"), i != 6, i % 2) { Parent = i > 2 ? $"u{i % 3}" : null, Order = -(i % 2) };

    private static ReviewUnit Cyclic(string id, string parent) => new(id, new Phrase(id, id)) { Parent = parent };

    private static IEnumerable<BudgetEntry> Money(int unit)
    {
        yield return new BudgetEntry($"u{unit}", "2020", BudgetPhase.Actual, Usd(70.10m + unit), 1, 100 + unit);
        yield return new BudgetEntry($"u{unit}", "2022", BudgetPhase.Adopted, Usd(130m - unit), 1, 300 + unit);
        for (int line = 0; line < 3; line++)
        {
            yield return new BudgetEntry($"u{unit}", "2021", BudgetPhase.Adopted, Usd(30.5m + line), 1, 10 + unit, $"l{line}");
            yield return new BudgetEntry($"u{unit}", "2021", BudgetPhase.Estimated, Usd(30.25m + (line * unit)), 1, 20 + unit, $"l{line}");
        }
    }

    private static ReviewMeasure Measure(int i, Func<object[], object[]> turn) =>
        new(
            new Kpi($"m{i}", new Phrase($"Measure {i}", $"指标{i}"), i % 3 == 1 ? Direction.LowerIsBetter : Direction.HigherIsBetter),
            $"u{i % Units}",
            Turned(In2021.Figures([60 + i, 1234, 58 + (i % 5)], 80, i == 4 ? null : 55 + (7 * i), 75), turn).AsSpan()
        )
        {
            Order = i % 4,
        };

    private static ReviewSpending Spending(int unit) =>
        new($"u{unit}", [Usd(25), Usd(25), Usd(25), Usd(25)], [Usd(30), Usd(32 + unit)], Usd(10 * unit));

    private static ReviewPromise Service(int i) =>
        new(
            ServicePromise.ByDueDate($"s{i}", new Phrase($"Service {i}", $"服务{i}")),
            new PromiseCount(70 + i, 20 - i, 10, 0),
            $"u{i}",
            i < 2 ? $"m{i}" : null
        )
        {
            Order = i % 2,
            MedianDaysLate = 3 + i,
        };

    private static ReviewProcess Process(int i, Func<object[], object[]> turn)
    {
        var events = new List<LogEvent>();
        for (int c = 0; c < 12; c++)
        {
            events.Add(Happened(c, "asked", c));
            events.Add(Happened(c, "checked", c + 1 + i));
            if (c % 3 == 0)
                events.Add(Happened(c, "checked", c + 3 + i));
            if (c % 2 == 0)
                events.Add(Happened(c, "done", c + 20 + i));
        }
        return new ReviewProcess($"p{i}", new Phrase($"Process {i}", $"流程{i}"), $"u{i}", EventLog.Of(Turned(events, turn).AsSpan()))
        {
            Ends = ["done"],
            CostPerHour = Usd(40),
        };

        static LogEvent Happened(int c, string step, int hour) =>
            new($"c{c}", step, Start + Duration.FromHours(hour), Start + Duration.FromHours(hour));
    }

    private static ReviewGoal Goal(int i) =>
        new(
            new Phrase($"Objective {i % 3}", $"目标{i % 3}"),
            i % 2 == 0
                ? KeyResult.Increase($"g{i}", new Phrase($"Goal {i}", $"成果{i}"), 50, 80)
                : KeyResult.AtMost($"g{i}", new Phrase($"Goal {i}", $"成果{i}"), 60),
            $"m{i}"
        )
        {
            Order = i % 2,
        };

    private static ReviewRisk Risk(int i, Func<object[], object[]> turn) =>
        new(
            new RegisterEntry($"r{i}", new LocalDate(2020, 7, 1), 12) { ResidualLoss = Usd(20 + (5 * i)), Owner = $"u{i}" },
            new Phrase($"Risk {i}", $"风险{i}"),
            $"u{i}"
        )
        {
            Controls = Turned(
                [
                    new TestedControl("b", new TestEvidence(AsOf.PlusDays(-10), 25, 2, 1)),
                    new TestedControl("a", new TestEvidence(AsOf.PlusMonths(-20), 25, 0, 1)),
                    new TestedControl("c"),
                ],
                turn
            ),
            Indicator = new ReviewIndicator($"m{i}", new KeyRiskIndicator(Direction.HigherIsBetter, 70, 60)),
            Treatments = Turned(
                [new TreatmentOption("wall", Usd(2), Usd(4), Usd(1)), new TreatmentOption("guards", Usd(1), Usd(0), Usd(9))],
                turn
            ),
        };

    private static Money Usd(decimal amount) => new(amount, "USD");
}
