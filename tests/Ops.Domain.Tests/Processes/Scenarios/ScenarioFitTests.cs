using NodaTime;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes.Scenarios;

public class ScenarioFitTests
{
    /// <summary>A case every hour, each by Ann for so many minutes.</summary>
    private static EventLog Hourly(params int[] minutes) =>
        OfIntervals([.. minutes.Select((length, i) => ($"c{i}", "a", 60.0 * i, (60.0 * i) + length, (string?)"Ann"))]);

    [Fact]
    public void A_process_without_chance_is_made_again_exactly()
    {
        var log = Hourly(6, 6, 6, 6, 6);
        var fit = ScenarioFit.Of(log, LogScenario.Of(log));
        (fit.MeanSeconds, fit.MedianSeconds, fit.P90Seconds, fit.Cases).Should().Be((360, 360, 360, 5));
        (fit.MeanError, fit.Distance, fit.ShareShorter).Should().Be((0, 0, 0));
        fit.Simulated.LeadTime!.Value.Should().Be(new SimulationEstimate { Mean = 360, HalfWidth = 0 });
        fit.Explain().Value.Should().Be("0");
    }

    [Fact]
    public void A_scenario_of_another_log_is_off_by_what_its_cases_take_longer()
    {
        // Learnt from cases of 9 minutes, held against cases of 6 minutes: half as long again, and no replication is shorter.
        var longer = ScenarioFit.Of(Hourly(6, 6, 6, 6), LogScenario.Of(Hourly(9, 9, 9, 9)));
        longer.MeanError.Should().BeApproximately(0.5, 1e-12);
        longer.Distance.Should().BeApproximately(0.5, 1e-12);
        longer.ShareShorter.Should().Be(0);
        var shorter = ScenarioFit.Of(Hourly(9, 9, 9, 9), LogScenario.Of(Hourly(6, 6, 6, 6)));
        shorter.MeanError.Should().BeApproximately(-1 / 3.0, 1e-12);
        shorter.Distance.Should().BeApproximately(1 / 3.0, 1e-12);
        shorter.ShareShorter.Should().Be(1);
    }

    [Fact]
    public void The_figures_of_the_log_are_its_mean_and_its_linear_percentiles()
    {
        var log = Hourly(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        var fit = ScenarioFit.Of(log, LogScenario.Of(Hourly(5, 5)));
        (fit.MeanSeconds, fit.MedianSeconds, fit.P90Seconds).Should().Be((330, 330, 546));
        // Simulated all are 5 minutes. A hundred middles of 1 to 10 minutes, 1 + 9(k − ½)/100, lie on average this far from 5.
        double distance = Enumerable.Range(1, 100).Average(k => Math.Abs(1 + (9 * (k - 0.5) / 100) - 5)) / 5.5;
        fit.Distance.Should().BeApproximately(distance, 1e-12);
    }

    [Fact]
    public void Without_simulated_cases_or_lead_time_there_is_no_distance()
    {
        var log = Hourly(6, 6);
        var nobody = new ProcessSimulationOptions { Horizon = Duration.FromSeconds(1), WarmUp = Duration.Zero };
        var empty = ScenarioFit.Of(log, LogScenario.Of(log), nobody);
        (empty.MeanError, empty.Distance, empty.ShareShorter).Should().Be((null, null, 0));
        var instant = Hourly(0, 0);
        var zero = ScenarioFit.Of(instant, LogScenario.Of(instant));
        (zero.MeanError, zero.Distance).Should().Be((null, null));
    }
}
