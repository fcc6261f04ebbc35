using CsCheck;
using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class ProcessRuleTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    private static ProcessRuleCheck Check(ProcessRule rule, params string[] traces) =>
        ProcessRuleReport.Of(ModelSamples.Log(traces), rule).Rules[0];

    /// <summary>Activations and fulfilments of each rule on one case, by hand from the rule's sentence.</summary>
    [Theory]
    [InlineData("aab", 2, 2, 2, 1, 2, 1, 1, 1)]
    [InlineData("aba", 2, 1, 2, 1, 2, 1, 1, 1)]
    [InlineData("ba", 1, 0, 1, 0, 1, 0, 1, 0)]
    [InlineData("acb", 1, 1, 1, 1, 1, 0, 1, 1)]
    [InlineData("c", 0, 0, 0, 0, 0, 0, 0, 0)]
    public void Rules_of_order(
        string trace,
        int response,
        int kept,
        int alternate,
        int keptAlternate,
        int chain,
        int keptChain,
        int precedence,
        int keptPrecedence
    )
    {
        Counts(ProcessRule.Response("r", "a", "b"), trace).Should().Be((response, kept));
        Counts(ProcessRule.AlternateResponse("r", "a", "b"), trace).Should().Be((alternate, keptAlternate));
        Counts(ProcessRule.ChainResponse("r", "a", "b"), trace).Should().Be((chain, keptChain));
        Counts(ProcessRule.Precedence("r", "a", "b"), trace).Should().Be((precedence, keptPrecedence));
        Counts(ProcessRule.Succession("r", "a", "b"), trace).Should().Be((response + precedence, kept + keptPrecedence));
    }

    [Theory]
    [InlineData("aab", 2, 2, 3, 3, 3, 0)]
    [InlineData("ba", 1, 1, 2, 2, 2, 0)]
    [InlineData("aa", 2, 0, 2, 0, 2, 2)]
    [InlineData("b", 0, 0, 1, 0, 1, 1)]
    [InlineData("c", 0, 0, 0, 0, 0, 0)]
    public void Rules_of_presence(string trace, int responded, int kept, int both, int keptBoth, int not, int keptNot)
    {
        Counts(ProcessRule.RespondedExistence("r", "a", "b"), trace).Should().Be((responded, kept));
        Counts(ProcessRule.CoExistence("r", "a", "b"), trace).Should().Be((both, keptBoth));
        Counts(ProcessRule.NotCoExistence("r", "a", "b"), trace).Should().Be((not, keptNot));
    }

    [Theory]
    [InlineData("b", 0, 1, 1, 0)]
    [InlineData("ba", 1, 1, 0, 1)]
    [InlineData("aba", 1, 0, 0, 0)]
    public void Rules_of_numbers_have_one_occasion_in_each_case(string trace, int atLeastOne, int atMostOne, int none, int exactlyOne)
    {
        Counts(ProcessRule.Existence("r", "a"), trace).Should().Be((1, atLeastOne));
        Counts(ProcessRule.Absence("r", "a", 1), trace).Should().Be((1, atMostOne));
        Counts(ProcessRule.Absence("r", "a"), trace).Should().Be((1, none));
        Counts(ProcessRule.Exactly("r", "a"), trace).Should().Be((1, exactlyOne));
        Counts(ProcessRule.Init("r", "b"), trace).Should().Be((1, trace[0] == 'b' ? 1 : 0));
        Counts(ProcessRule.End("r", "b"), trace).Should().Be((1, trace[^1] == 'b' ? 1 : 0));
    }

    [Fact]
    public void Cases_are_vacuous_satisfied_or_violating()
    {
        var check = Check(ProcessRule.Response("r", "a", "b"), "c", "ab", "ba", "aba");
        check.VacuousCases.Should().Be(1);
        check.SatisfiedCases.Should().Be(1);
        check.ViolatingCases.Should().Equal("c002", "c003");
        check.FulfilmentRatio.Should().Be(0.5);
        Check(ProcessRule.Response("r", "x", "a"), "a").FulfilmentRatio.Should().BeNull();
        check.Explain().ToText().Should().StartWith("Rule r kept: 0.5 = 2 / 4\n  Cases that break it: 2 = c002, c003\n");
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(19, 0)]
    public void Time_runs_to_the_first_later_event_and_its_limit_is_inside(int minutes, int kept)
    {
        // Events are a minute apart at 0, 10, 30, 40: a to the first b takes 20 minutes; the last a has no later b.
        var log = EventLog.Of(
            new LogEvent("c", "a", Start),
            new LogEvent("c", "b", Start + Duration.FromMinutes(20)),
            new LogEvent("c", "b", Start + Duration.FromMinutes(30)),
            new LogEvent("c", "a", Start + Duration.FromMinutes(40))
        );
        var check = ProcessRuleReport.Of(log, ProcessRule.MaximumTime("r", "a", "b", Duration.FromMinutes(minutes))).Rules[0];
        (check.Activations, check.Fulfilments).Should().Be((1, kept));
    }

    [Fact]
    public void Four_eyes_and_same_resource_look_at_every_pair_whose_resources_are_known()
    {
        var log = EventLog.Of(
            new LogEvent("c", "a", Start, resource: "ann"),
            new LogEvent("c", "b", Start, resource: "ann"),
            new LogEvent("c", "b", Start, resource: "bob"),
            new LogEvent("c", "a", Start)
        );
        var report = ProcessRuleReport.Of(log, ProcessRule.FourEyes("4", "a", "b"), ProcessRule.SameResource("s", "a", "b"));
        report.Rules.Select(check => (check.Activations, check.Fulfilments, check.NotEvaluable)).Should().Equal((2L, 1L, 2L), (2L, 1L, 2L));
        report.Rules[0].ViolatingCases.Should().Equal("c");
    }

    [Fact]
    public void Same_resource_keeps_what_four_eyes_breaks()
    {
        // ann and bob do a, ann does b: one pair of two by the same, cho's third too: ann–ann kept, bob–ann and cho–ann not.
        var log = EventLog.Of(
            new LogEvent("c", "a", Start, resource: "ann"),
            new LogEvent("c", "a", Start, resource: "bob"),
            new LogEvent("c", "a", Start, resource: "cho"),
            new LogEvent("c", "b", Start, resource: "ann")
        );
        var report = ProcessRuleReport.Of(log, ProcessRule.FourEyes("4", "a", "b"), ProcessRule.SameResource("s", "a", "b"));
        report.Rules.Select(check => (check.Activations, check.Fulfilments)).Should().Equal((3L, 2L), (3L, 1L));
    }

    [Fact]
    public void Segregated_duties_ask_of_each_resource_to_keep_to_one()
    {
        var log = EventLog.Of(
            new LogEvent("c", "a", Start, resource: "ann"),
            new LogEvent("c", "a", Start, resource: "ann"),
            new LogEvent("c", "b", Start, resource: "bob"),
            new LogEvent("c", "d", Start, resource: "bob"),
            new LogEvent("c", "e", Start, resource: "ann"),
            new LogEvent("c", "d", Start)
        );
        var check = ProcessRuleReport.Of(log, ProcessRule.Segregation("s", "a", "b", "d")).Rules[0];
        (check.Activations, check.Fulfilments, check.NotEvaluable).Should().Be((2, 1, 1));
    }

    [Fact]
    public void Faults_of_rules()
    {
        var log = ModelSamples.Log("a");
        var rule = ProcessRule.Init("r", "a");
        Refusal.Of(FaultCode.EmptyInput, "rules", () => ProcessRuleReport.Of(log));
        Refusal.Of(FaultCode.EmptyInput, "log", () => ProcessRuleReport.Of(log.Filter(LogFilter.CaseSize(2)).Log));
        Refusal.Of(FaultCode.DuplicateKey, "rules[1]", () => ProcessRuleReport.Of(log, rule, rule));
        Refusal.Of(FaultCode.InvalidArgument, "rules[0]", () => ProcessRuleReport.Of(log, (ProcessRule)null!));
        Refusal.Of(FaultCode.InvalidArgument, "b", () => ProcessRule.Response("r", "a", "a"));
        Refusal.Of(FaultCode.InvalidArgument, "id", () => ProcessRule.Init(" ", "a"));
        Refusal.Of(FaultCode.InvalidArgument, "activities", () => ProcessRule.Init("r", ""));
        Refusal.Of(FaultCode.InvalidArgument, "times", () => ProcessRule.Existence("r", "a", -1));
        Refusal.Of(FaultCode.InvalidArgument, "longest", () => ProcessRule.MaximumTime("r", "a", "b", Duration.FromTicks(-1)));
        Refusal.Of(FaultCode.InvalidArgument, "activities", () => ProcessRule.Segregation("r", "a", "a"));
    }

    /// <summary>The rules of order as regular expressions on the trace written as a word: linear temporal logic on finite traces.</summary>
    [Fact]
    public void Rules_of_order_agree_with_regular_expressions() =>
        Gen.Char['a', 'c']
            .Array[1, 8]
            .Select(letters => new string(letters))
            .Sample(
                word =>
                {
                    Broken(ProcessRule.Response("r", "a", "b"), word).Should().Be(!Matches(word, "^[^a]*(a.*b[^a]*)?$"));
                    Broken(ProcessRule.AlternateResponse("r", "a", "b"), word).Should().Be(!Matches(word, "^[^a]*(a[^a]*b[^a]*)*$"));
                    Broken(ProcessRule.ChainResponse("r", "a", "b"), word).Should().Be(!Matches(word, "^([^a]|ab)*$"));
                    Broken(ProcessRule.Precedence("r", "a", "b"), word).Should().Be(!Matches(word, "^[^b]*(a.*)?$"));
                },
                iter: 500
            );

    private static bool Matches(string word, string pattern) => System.Text.RegularExpressions.Regex.IsMatch(word, pattern);

    private static bool Broken(ProcessRule rule, string word) => !Check(rule, word).ViolatingCases.IsEmpty;

    private static (long, long) Counts(ProcessRule rule, string trace)
    {
        var check = Check(rule, trace);
        check.Violations.Should().Be(check.Activations - check.Fulfilments);
        return (check.Activations, check.Fulfilments);
    }
}
