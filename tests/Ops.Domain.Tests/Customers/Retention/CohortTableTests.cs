using CsCheck;
using NodaTime;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public class CohortTableTests
{
    private static readonly Gen<(int Customer, int Month)[]> Activity = Gen.Select(Gen.Int[0, 8], Gen.Int[0, 14]).Array[1, 60];

    private static YearMonth Month(int number) => new(2024 + (number / 12), (number % 12) + 1);

    private static ActivityLog Log(IEnumerable<(int Customer, int Month)> rows)
    {
        var log = ActivityLog.Build();
        foreach (var (customer, month) in rows)
            log.Add($"c{customer}", Month(month));
        return log.ToLog();
    }

    /// <summary>By hand: two customers of November 2025, one of whom is back in January; one of January; through February.</summary>
    [Fact]
    public void Rows_start_with_the_first_month_and_end_with_the_last_full_one()
    {
        var log = ActivityLog
            .Build()
            .Add("b", new YearMonth(2026, 1))
            .Add("a", new YearMonth(2025, 11))
            .Add("b", new YearMonth(2025, 11))
            .Add("b", new YearMonth(2026, 1))
            .Add("c", new YearMonth(2026, 1))
            .Add("d", new YearMonth(2026, 3))
            .ToLog();

        var table = CohortTable.Of(log, new YearMonth(2026, 2));

        table.Cohorts.Select(cohort => cohort.Month).Should().Equal(new YearMonth(2025, 11), new YearMonth(2026, 1));
        table.Cohorts[0].Active.Should().Equal(2, 0, 1, 0);
        table.Cohorts[1].Active.Should().Equal(1, 0);
        table.Cohorts[0].Retention(2).Should().Be(0.5);
        table.Cohorts[1].Retention(2).Should().BeNull("the cohort has not lived that month, which is not 0");
    }

    [Fact]
    public void Pooled_retention_counts_cohorts_of_whom_nobody_came_back()
    {
        var table = CohortTable.Of(Log([(0, 0), (0, 1), (1, 0), (2, 1), (3, 1), (4, 2)]), Month(2));

        // Lag 1: cohorts 0 (2 customers, 1 back) and 1 (2 customers, none back); cohort 2 is too young.
        table.Pooled(1).Should().Be(new PooledRetention(1, 2, 4, 1));
        table.Pooled(1).Retention.Should().Be(0.25);
        table.Pooled(3).Should().Be(new PooledRetention(3, 0, 0, 0));
        table.Pooled(3).Retention.Should().BeNull();
    }

    [Fact]
    public void Nobody_active_yet_is_a_table_without_rows() => CohortTable.Of(Log([(0, 5)]), Month(4)).Cohorts.Should().BeEmpty();

    [Fact]
    public void Equals_counting_customer_by_customer_for_all_activity() =>
        Activity.Sample(rows =>
        {
            const int Last = 11;
            var table = CohortTable.Of(Log(rows), Month(Last));
            var first = rows.Where(row => row.Month <= Last)
                .GroupBy(row => row.Customer)
                .ToDictionary(group => group.Key, group => group.Min(row => row.Month));
            table.Cohorts.Sum(cohort => cohort.Size).Should().Be(first.Count);
            foreach (var cohort in table.Cohorts)
            {
                int start = ((cohort.Month.Year - 2024) * 12) + cohort.Month.Month - 1;
                cohort.Active.Length.Should().Be(Last - start + 1);
                for (int lag = 0; lag < cohort.Active.Length; lag++)
                {
                    long back = first.Count(pair =>
                        pair.Value == start && rows.Any(row => row.Customer == pair.Key && row.Month == start + lag)
                    );
                    cohort.Active[lag].Should().Be(back);
                }
            }
        });

    [Fact]
    public void More_than_64_months_are_counted_like_fewer_for_all_activity() =>
        Activity.Sample(rows =>
        {
            var narrow = CohortTable.Of(Log(rows), Month(14));
            // One more customer a hundred months earlier takes the wide way.
            var log = ActivityLog.Build().Add("old", new YearMonth(2015, 9));
            foreach (var (customer, month) in rows)
                log.Add($"c{customer}", Month(month));
            var wide = CohortTable.Of(log.ToLog(), Month(14));

            wide.Cohorts.Skip(1).Should().Equal(narrow.Cohorts);
            wide.Cohorts[0].Active.Length.Should().Be(115);
        });

    [Fact]
    public void Orders_are_activity_and_returns_are_not()
    {
        var orders = OrderLog
            .Build(Currency.Cny)
            .Add("a", new LocalDate(2026, 1, 31), new Money(5, Currency.Cny))
            .Add("a", new LocalDate(2026, 2, 1), new Money(-5, Currency.Cny))
            .Add("a", new LocalDate(2026, 3, 1), new Money(0, Currency.Cny))
            .ToLog();

        CohortTable.Of(orders.ToActivity(), new YearMonth(2026, 3)).Cohorts[0].Active.Should().Equal(1, 0, 0);
    }

    [Fact]
    public void Refuses_nothing_and_negative_lags()
    {
        Refusal.Of(() => CohortTable.Of(ActivityLog.Build().ToLog(), Month(0)), FaultCode.EmptyInput, "activity");
        var table = CohortTable.Of(Log([(0, 0)]), Month(0));
        Refusal.Of(() => table.Pooled(-1), FaultCode.InvalidArgument, "lag");
        Refusal.Of(() => table.Cohorts[0].Retention(-1), FaultCode.InvalidArgument, "lag");
        Refusal.Of(() => ActivityLog.Build().Add(" ", Month(0)), FaultCode.InvalidArgument, "customer");
        Refusal.Of(
            () => ActivityLog.Build().Add("a", new YearMonth(1446, 9, CalendarSystem.IslamicBcl)),
            FaultCode.InvalidArgument,
            "month"
        );
    }
}
