using CsCheck;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class ModelConformanceTests
{
    [Fact]
    public void A_case_that_leaves_out_a_step_misses_one_token_and_leaves_one()
    {
        // By hand on L1: initial 1, a puts 2, b 1, d 1; a takes 1, b 1, d 2, the end 1; d lacks the token of c, c's input stays.
        var replay = TokenReplay.Of(ModelSamples.First(), ModelSamples.Log("abd"));
        replay.Tokens.Should().Be(new TokenCount(5, 5, 1, 1));
        replay.LogFitness.Should().BeApproximately(0.8, 1e-15);
        replay.FittingCases.Should().Be(0);
        replay.Explain().ToText().Should().StartWith("Fitness: 0.8 = ½(1 − 1/5) + ½(1 − 1/5) [Rozinat & van der Aalst 2008]\n");
    }

    [Fact]
    public void Variants_stand_in_order_of_appearance_and_totals_count_cases()
    {
        var replay = TokenReplay.Of(ModelSamples.First(), ModelSamples.Log("2*aed", "abd"));
        replay.Variants.Select(variant => string.Concat(variant.Activities)).Should().Equal("aed", "abd");
        replay.Variants[0].Tokens.Should().Be(new TokenCount(6, 6, 0, 0), "1 + 2 + 2 + 1 put, 1 + 2 + 2 + 1 taken");
        replay.Tokens.Should().Be(new TokenCount(17, 17, 1, 1));
        replay.LogFitness.Should().BeApproximately(16.0 / 17, 1e-15);
        replay.AverageTraceFitness.Should().BeApproximately(2.8 / 3, 1e-15);
        replay.FittingCases.Should().Be(2);
    }

    [Fact]
    public void Unknown_activities_are_skipped_and_reported_and_never_fit()
    {
        var replay = TokenReplay.Of(ModelSamples.First(), ModelSamples.Log("2*axed", "aed"));
        replay.LogFitness.Should().Be(1);
        replay.FittingCases.Should().Be(1);
        replay.UnknownActivities.Should().Equal(new NamedCount("x", 2));
        replay.Variants[0].UnknownEvents.Should().Be(1);
    }

    [Fact]
    public void Silent_steps_fire_where_they_lead_to_the_next_event_or_to_the_end()
    {
        // X(a, tau) before b, tau after it.
        var net = ModelSamples.Net("i p q o", "a t1 b t2", "i>a a>p i>t1 t1>p p>b b>q q>t2 t2>o");
        TokenReplay.Of(net, ModelSamples.Log("b")).Tokens.Should().Be(new TokenCount(4, 4, 0, 0));
        TokenReplay.Of(net, ModelSamples.Log("ab")).FittingCases.Should().Be(1);
        TokenReplay.Of(net, ModelSamples.Log("a")).Tokens.Should().Be(new TokenCount(2, 2, 1, 1), "no silent way leads from p to the end");
    }

    [Fact]
    public void Of_two_transitions_with_one_label_the_one_that_can_fire_does()
    {
        var net = new AcceptingPetriNet(
            new PetriNet(
                ["i", "p", "o"],
                [new("a1", "a"), new("a2", "a")],
                [new("i", "a1"), new("a1", "p"), new("p", "a2"), new("a2", "o")]
            ),
            new Marking(new PlaceTokens("i", 1)),
            new Marking(new PlaceTokens("o", 1))
        );
        TokenReplay.Of(net, ModelSamples.Log("aa")).FittingCases.Should().Be(1);
        TokenReplay.Of(net, ModelSamples.Log("aaa")).Tokens.Missing.Should().Be(1);
    }

    [Fact]
    public void Hundreds_of_variants_keep_their_order_and_their_cases()
    {
        string[] traces = [.. Enumerable.Range(0, 600).Select(i => "a" + new string('x', i % 300) + "d")];
        var replay = TokenReplay.Of(ModelSamples.First(), ModelSamples.Log(traces));
        replay.Variants.Select(variant => variant.UnknownEvents).Should().Equal(Enumerable.Range(0, 300));
        replay.Variants.Should().OnlyContain(variant => variant.Cases == 2);
        replay.UnknownActivities.Should().Equal(new NamedCount("x", 600 * 299 / 2));
    }

    [Fact]
    public void A_net_without_tokens_has_no_fitness()
    {
        var net = new AcceptingPetriNet(new PetriNet(["p"], [new("a", "a")], []), new Marking(), new Marking());
        var replay = TokenReplay.Of(net, ModelSamples.Log("a"));
        replay.LogFitness.Should().BeNull();
        replay.AverageTraceFitness.Should().BeNull();
        replay.FittingCases.Should().Be(1);
    }

    [Fact]
    public void Precision_weighs_what_is_allowed_but_never_seen()
    {
        // By hand on L1, two cases abcd: before a 1 of 1, after a 1 of 3 (b, c, e), after ab 1 of 1 (c), after abc 1 of 1: 2·(0+2+0+0) of 2·6.
        var edges = EscapingEdges.Of(ModelSamples.First(), ModelSamples.Log("2*abcd"));
        edges.Allowed.Should().Be(12);
        edges.Escaping.Should().Be(4);
        edges.Precision.Should().BeApproximately(2.0 / 3, 1e-15);
        // A prefix that cannot be done ends the count: after "ax" nothing more is looked at, but x counts among the cases that go on after a.
        var unknown = EscapingEdges.Of(ModelSamples.First(), ModelSamples.Log("axd"));
        (unknown.Allowed, unknown.Escaping).Should().Be((4, 3));
    }

    [Fact]
    public void Silent_steps_make_allowed_what_they_enable()
    {
        // X(a, tau) before b: a or b at first; after a only b.
        var net = ModelSamples.Net("i p o", "a t b", "i>a a>p i>t t>p p>b b>o");
        var edges = EscapingEdges.Of(net, ModelSamples.Log("ab"));
        (edges.Allowed, edges.Escaping).Should().Be((3, 1));
        EscapingEdges.Of(net, ModelSamples.Log("ab", "b")).Precision.Should().Be(1);
        Refusal.Of(FaultCode.Overflow, "maxStates", () => EscapingEdges.Of(net, ModelSamples.Log("ab"), 1));
    }

    [Fact]
    public void Precision_is_undefined_where_nothing_is_allowed()
    {
        var net = ModelSamples.Net("i p o", "a", "i>a p>a a>o");
        EscapingEdges.Of(net, ModelSamples.Log("a")).Precision.Should().BeNull();
    }

    [Fact]
    public void Quality_by_hand()
    {
        // One case abcd on L1: precision 2/3 (above), 14 arcs, 11 nodes; a, b, c, d once, e never: generalisation 0.
        var quality = ModelQuality.Of(ModelSamples.First(), ModelSamples.Log("abcd"));
        quality.Fitness.Should().Be(1);
        quality.FScore.Should().BeApproximately(0.8, 1e-15);
        quality.Generalization.Should().Be(0);
        quality.MeanDegree.Should().BeApproximately(28.0 / 11, 1e-15);
        quality.Simplicity.Should().BeApproximately(11.0 / 17, 1e-15, "1/(1 + 6/11)");
        ModelQuality
            .Of(ModelSamples.First(), ModelSamples.Log("4*abcd"), 3)
            .Generalization.Should()
            .BeApproximately(0.4, 1e-15, "1 − (4·½ + 1)/5");
        ModelQuality.Of(ModelSamples.First(), ModelSamples.Log("abcd"), 3).Simplicity.Should().Be(1);
        Refusal.Of(FaultCode.InvalidArgument, "simpleDegree", () => ModelQuality.Of(ModelSamples.First(), ModelSamples.Log("a"), -1));
        Refusal.Of(FaultCode.InvalidArgument, "net", () => ModelQuality.Of(ModelSamples.Net("i o", "t", "i>t t>o"), ModelSamples.Log("a")));
    }

    [Fact]
    public void Footprints_show_where_log_and_model_differ()
    {
        // The model has a then b; the log also b then a, and c alone.
        var net = ModelSamples.Net("i p o", "a b", "i>a a>p p>b b>o");
        var footprint = Footprint.Of(net, ModelSamples.Log("ab", "2*ba", "c"));
        footprint.Activities.Should().Equal("a", "b", "c");
        footprint.Log.Should().Equal("#|#", "|##", "###");
        footprint.Model.Should().Equal("#>#", "<##", "###");
        footprint.Differences.Should().Equal(new FootprintDifference("a", "b", '|', '>'), new FootprintDifference("b", "a", '|', '<'));
        footprint.Similarity.Should().BeApproximately(7.0 / 9, 1e-15);
        footprint.Fitness.Should().BeApproximately(1.0 / 3, 1e-15);
        footprint.Precision.Should().Be(1);
    }

    [Fact]
    public void Footprints_look_through_silent_steps_and_refuse_nets_without_end()
    {
        // a, then silently on or back: a again or b may follow a.
        var loop = ModelSamples.Net("i p q o", "a b t1 t2", "i>a a>p p>t1 t1>i p>t2 t2>q q>b b>o");
        Footprint.Of(loop, ModelSamples.Log("ab")).Model.Should().Equal("|>", "<#");
        var unbounded = ModelSamples.Net("i p o", "a b", "i>a a>i a>p i>b b>o");
        Refusal.Of(FaultCode.InvalidArgument, "net", () => Footprint.Of(unbounded, ModelSamples.Log("a")));
        Refusal.Of(FaultCode.Overflow, "maxStates", () => Footprint.Of(loop, ModelSamples.Log("a"), 3));
        Footprint.Of(loop, ModelSamples.Log("a"), 4).Fitness.Should().BeNull();
    }

    [Theory]
    [InlineData("abcd", 0, 1.0)]
    [InlineData("ad", 1, 0.8)]
    [InlineData("dcba", 4, 1 - 4.0 / 7)]
    [InlineData("xacbdy", 2, 1 - 2.0 / 9)]
    [InlineData("", 3, 0.0)]
    public void An_alignment_costs_what_has_to_be_added_and_left_out(string trace, int cost, double fitness)
    {
        // By hand on L1, whose shortest run aed has three steps.
        var result = ModelAlignment.Of(ModelSamples.First(), [ModelSamples.Trace(trace)]);
        result.ShortestModelTrace.Should().Be(3);
        result.Traces[0].Cost.Should().Be(cost);
        result.Traces[0].IsOptimal.Should().BeTrue();
        result.Traces[0].Fitness.Should().BeApproximately(fitness, 1e-15);
    }

    [Fact]
    public void An_alignment_tells_its_deviations_in_words()
    {
        var result = ModelAlignment.Of(ModelSamples.First(), ModelSamples.Log("2*abbcd", "aed"));
        result.AverageFitness.Should().BeApproximately((2 * (1 - 1.0 / 8) + 1) / 3, 1e-15);
        string text = result.Traces[0].Explain().ToText();
        text.Should().StartWith("Cost of the alignment: 1 = a, b, b, c, d\n");
        text.Should().Contain(": b = not allowed here\n").And.Contain("Proven: optimal\n");
        ModelAlignment
            .Of(ModelSamples.First(), [ModelSamples.Trace("abc")])
            .Traces[0]
            .Explain()
            .ToText()
            .Should()
            .Contain("After event 3: d = left out\n");
    }

    [Fact]
    public void A_search_that_ends_early_says_so_and_keeps_both_bounds()
    {
        var trace = ModelSamples.Trace("dcba");
        var few = ModelAlignment.Of(ModelSamples.First(), [trace], new AlignmentOptions { MaxStates = 4 }).Traces[0];
        few.IsOptimal.Should().BeFalse();
        few.LowerBound.Should().BeLessThanOrEqualTo(4);
        few.Cost.Should().Be(7, "all four events beside the shortest run of three steps");
        few.ExpandedStates.Should().Be(4);
        few.Explain().ToText().Should().Contain("Proven: not proven\n");
        var bounded = ModelAlignment.Of(ModelSamples.First(), [trace], new AlignmentOptions { CostBound = 3 }).Traces[0];
        bounded.IsOptimal.Should().BeFalse();
        bounded.LowerBound.Should().Be(4);
        ModelAlignment.Of(ModelSamples.First(), [trace], new AlignmentOptions { CostBound = 4 }).Traces[0].Cost.Should().Be(4);
    }

    [Fact]
    public void Faults_of_an_alignment()
    {
        var net = ModelSamples.First();
        Refusal.Of(FaultCode.EmptyInput, "traces", () => ModelAlignment.Of(net, []));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "traces[1]",
            () =>
                ModelAlignment.Of(
                    net,
                    [
                        ["a"],
                        default,
                    ]
                )
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "traces[0]",
            () =>
                ModelAlignment.Of(
                    net,
                    [
                        ["a", " "],
                    ]
                )
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "MaxStates",
            () =>
                ModelAlignment.Of(
                    net,
                    [
                        ["a"],
                    ],
                    new AlignmentOptions { MaxStates = 0 }
                )
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "CostBound",
            () =>
                ModelAlignment.Of(
                    net,
                    [
                        ["a"],
                    ],
                    new AlignmentOptions { CostBound = -1 }
                )
        );
        var stuck = ModelSamples.Net("i p o", "a b", "i>a a>p p>b o>b b>o");
        Refusal.Of(
            FaultCode.InvalidArgument,
            "net",
            () =>
                ModelAlignment.Of(
                    stuck,
                    [
                        ["a"],
                    ]
                )
        );
    }

    /// <summary>The cost by brute force: the least number of letters to leave out and put in between the trace and any word of the language.</summary>
    [Fact]
    public void Alignments_cost_as_much_as_the_nearest_word_of_the_language() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 4], Gen.Char['a', 'e'].Array[0, 3])
            .Sample(
                (number, leaves, letters) =>
                {
                    var tree = ModelSamples.Tree(number, leaves, plain: false);
                    var result = ModelAlignment.Of(tree.ToNet(), [ModelSamples.Trace(new string(letters))]);
                    int longest = 2 * letters.Length + leaves;
                    string[] words = [.. ProcessLanguage.Of(tree, longest).Traces.Select(word => string.Concat(word))];
                    var alignment = result.Traces[0];
                    result.ShortestModelTrace.Should().Be(words.Min(word => word.Length));
                    alignment.Cost.Should().Be(words.Min(word => Distance(word, letters)));
                    alignment.IsOptimal.Should().BeTrue();
                    alignment
                        .Moves.Count(move => move.Kind is AlignmentMoveKind.LogOnly or AlignmentMoveKind.ModelOnly)
                        .Should()
                        .Be(alignment.Cost);
                    Project(alignment, AlignmentMoveKind.LogOnly).Should().Be(new string(letters));
                    words.Should().Contain(Project(alignment, AlignmentMoveKind.ModelOnly));
                },
                iter: 300
            );

    private static string Project(TraceAlignment alignment, AlignmentMoveKind side) =>
        string.Concat(
            alignment.Moves.Where(move => move.Kind == side || move.Kind == AlignmentMoveKind.Synchronous).Select(move => move.Activity)
        );

    private static int Distance(string word, char[] letters)
    {
        var row = Enumerable.Range(0, letters.Length + 1).ToArray();
        foreach (char letter in word)
        {
            int diagonal = row[0]++;
            for (int j = 1; j < row.Length; j++)
            {
                int best = letter == letters[j - 1] ? diagonal : Math.Min(row[j], row[j - 1]) + 1;
                (diagonal, row[j]) = (row[j], best);
            }
        }
        return row[^1];
    }
}
