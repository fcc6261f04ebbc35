using NodaTime;
using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

/// <summary>Ties that an id decides, last places of a sample or a grid, sums beyond double, and what a refusal says.</summary>
public sealed class RiskEdgeTestsOrder
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);

    [Fact]
    public void Obligations_that_are_overdue_for_as_long_stand_by_id()
    {
        var due = new LocalDate(2026, 6, 1);
        var calendar = ObligationCalendar.Of(
            [new("b", due, 12), new("late", new LocalDate(2026, 5, 1), 12), new("c", due, 12), new("a", due, 12)],
            AsOf,
            5
        );
        calendar.Overdue.Select(obligation => obligation.Id).Should().Equal("late", "a", "b", "c");
    }

    /// <summary>On the first due day nothing has been missed yet; a day later it has.</summary>
    [Fact]
    public void The_first_occurrence_is_missed_from_the_day_after_on()
    {
        ObligationCalendar.Of([new("a", AsOf, 1)], AsOf, 0).Obligations[0].Missed.Should().Be(0);
        ObligationCalendar.Of([new("a", AsOf.PlusDays(-1), 1)], AsOf, 0).Obligations[0].Missed.Should().Be(1);
    }

    [Fact]
    public void Failure_modes_with_the_same_scores_stand_by_id()
    {
        var priority = RiskPriority.Of([new("c", 3, 4, 5), new("a", 3, 4, 5), new("top", 9, 9, 9), new("b", 3, 4, 5)]);
        priority.Ranking.Select(number => number.Mode.Id).Should().Equal("top", "a", "b", "c");
    }

    [Fact]
    public void Targets_of_one_service_that_are_slower_than_it_stand_by_id()
    {
        ServiceTarget[] services =
        [
            new("shop", 1, 1, 1, 1, null, "z", "a", "m"),
            new("z", 9, 1, 1, 1, null),
            new("m", 9, 1, 1, 1, null),
            new("a", 9, 1, 1, 1, null),
        ];
        ContinuityGaps
            .Of(services)
            .InconsistentTargets.Select(target => (target.Id, target.DependsOn))
            .Should()
            .Equal(("shop", "a"), ("shop", "m"), ("shop", "z"));
    }

    [Fact]
    public void Hours_of_recovery_that_sum_beyond_double_are_refused() =>
        Refusal.Of(
            FaultCode.Overflow,
            "services",
            () => ContinuityGaps.Of([new("shop", 1, 1, 1e308, 1, null, "db"), new("db", 1, 1, 1e308, 1, null)])
        );

    [Fact]
    public void A_hole_between_bands_is_told_by_its_first_score()
    {
        var fault = Refusal.Of(() =>
            ActionPriorityTable.Of(
                [new(1, 5)],
                [new(1, 2), new(4, 5)],
                [new(1, 5)],
                [
                    [
                        ["a"],
                        ["b"],
                    ],
                ]
            )
        );
        fault.ShouldBe(FaultCode.InvalidArgument, "occurrenceBands");
        fault.Message.Should().Contain("no band holds the score 3");
    }

    /// <summary>S. S. Wilks 1941: of 59 observations the greatest is above the 95th percentile with 95.15 %, 1 − 0.95^59; of 58 with less than 95 %.</summary>
    [Fact]
    public void Fifty_nine_losses_give_the_worst_year_in_twenty_an_upper_limit_and_fifty_eight_do_not()
    {
        double[] losses = [.. Enumerable.Range(1, 59).Select(i => (double)i)];
        TailEstimate.Of(losses, 0.95, 0.9).Upper.Should().Be(59);
        TailEstimate.Of(losses.AsSpan(0, 58), 0.95, 0.9).Upper.Should().BeNull();
    }

    [Fact]
    public void A_tail_beyond_the_grid_still_tells_its_level()
    {
        // One loss that lies within the grid with probability 0.9 only.
        var loss = LossDistribution.Of(
            new Binomial(1, 1),
            GridSeverity.Of(
                new Mixture(new MixtureComponent(0.9, new Uniform(0, 4)), new MixtureComponent(0.1, new Uniform(1e6, 1e7))),
                1,
                8
            )
        );
        var tail = loss.Tail(0.99);
        tail.Level.Should().Be(0.99);
        tail.ValueAtRisk.Should().BeNull();
        loss.Tail(0.5).ValueAtRisk.Should().NotBeNull();
    }

    [Fact]
    public void The_default_prior_is_refused() =>
        Refusal.Of(FaultCode.InvalidArgument, "prior", () => ProportionUpdate.Of(default, new Proportion(1, 2)));

    [Fact]
    public void Treatments_that_were_never_given_are_none() =>
        new RegisterEntry("a", AsOf, 12) { Treatments = default }
            .Treatments.Should()
            .BeEmpty();

    [Fact]
    public void Each_fit_refuses_losses_that_are_all_equal()
    {
        double[] losses = [7, 7, 7, 7];
        Refusal.Of(FaultCode.InsufficientData, "losses", () => LogNormalFit.Of(losses));
        Refusal.Of(FaultCode.InsufficientData, "losses", () => GammaFit.Of(losses));
        Refusal.Of(FaultCode.InsufficientData, "losses", () => WeibullFit.Of(losses));
    }

    /// <summary>Far below the body of a law the points of its grid keep all digits: each is a difference of two small chances, not of two near 1.</summary>
    [Fact]
    public void Points_far_down_a_tail_keep_their_digits()
    {
        var law = new LogNormal(10, 0.5);
        var grid = GridSeverity.Of(law, 1000, 100_000, DiscretizationMethod.Rounding);
        for (int k = 1; k < 5; k++)
        {
            double expected = law.Cdf((k + 0.5) * 1000) - law.Cdf((k - 0.5) * 1000);
            grid.Probabilities[k].Should().BeApproximately(expected, expected * 1e-12);
        }
    }

    /// <summary>10,000 years are three blocks of 4,096, each told once, on one thread as on two.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Progress_is_told_block_by_block_on_any_number_of_threads(int threads)
    {
        var told = new List<double>();
        CollectiveRisk risk = new("outage", new Poisson(0.5), new Exponential(1));
        SimulatedLoss.Of([risk], new SimulationOptions { Trials = 10_000, DegreeOfParallelism = threads }, new Watch(told));
        told.Should().HaveCount(3);
        told.Max().Should().Be(1);
    }

    private sealed class Watch(List<double> told) : IProgress<double>
    {
        public void Report(double value)
        {
            lock (told)
                told.Add(value);
        }
    }
}
