using CsCheck;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class ProcessTreeTests
{
    [Theory]
    [InlineData("->( 'a' , X('c',\t'b') )", "->('a',X('b','c'))")]
    [InlineData("->('a',->('b',->('c')))", "->('a','b','c')")]
    [InlineData("X(X('b'),X('a',tau))", "X('a','b',tau)")]
    [InlineData("+('b',+('a','a'))", "+('a','a','b')")]
    [InlineData("*(->('x'),*(tau,tau))", "*('x',*(tau,tau))")]
    [InlineData("'it''s'", "'it''s'")]
    [InlineData("X(*('a',tau),'b',->('a','b'),+('a','b'),tau)", "X('b',*('a',tau),+('a','b'),->('a','b'),tau)")]
    public void A_text_is_read_into_normal_form(string text, string normal) => ProcessTree.Parse(text).ToString().Should().Be(normal);

    [Theory]
    [InlineData("", FaultCode.EmptyInput)]
    [InlineData(" \n", FaultCode.EmptyInput)]
    [InlineData("X()", FaultCode.ParseError)]
    [InlineData("->('a'", FaultCode.ParseError)]
    [InlineData("->('a',)", FaultCode.ParseError)]
    [InlineData("'a' 'b'", FaultCode.ParseError)]
    [InlineData("'a", FaultCode.ParseError)]
    [InlineData("''", FaultCode.ParseError)]
    [InlineData("' '", FaultCode.ParseError)]
    [InlineData("taux", FaultCode.ParseError)]
    [InlineData("*('a')", FaultCode.ParseError)]
    [InlineData("*('a','b','c')", FaultCode.ParseError)]
    [InlineData("x('a','b')", FaultCode.ParseError)]
    [InlineData("-> 'a'", FaultCode.ParseError)]
    [InlineData(")", FaultCode.ParseError)]
    public void A_malformed_text_is_refused(string text, FaultCode code) =>
        Refusal.Of(() => ProcessTree.Parse(text)).Code.Should().Be(code);

    [Fact]
    public void A_fault_tells_where_the_text_goes_wrong() =>
        Refusal.Of(FaultCode.ParseError, "text[8]", () => ProcessTree.Parse("->('a', ?)"));

    [Fact]
    public void A_tree_counts_its_nodes()
    {
        // By hand: -> over 'a', + over 'a' and X over 'b' and tau, and * over 'c' and tau.
        var tree = ProcessTree.Parse("->('a',+('a',X('b',tau)),*('c',tau))");
        tree.NodeCount.Should().Be(10);
        tree.Depth.Should().Be(4);
        tree.Activities.Should().Equal("a", "b", "c");
        tree.DuplicateLabels.Should().Equal("a");
        tree.Count(ProcessOperator.Silent).Should().Be(2);
        tree.Count(ProcessOperator.Activity).Should().Be(4);
        tree.Count(ProcessOperator.Sequence).Should().Be(1);
        tree.Count(ProcessOperator.Loop).Should().Be(1);
    }

    [Fact]
    public void A_block_of_one_child_is_the_child()
    {
        var leaf = ProcessTree.Activity("a");
        ProcessTree.Sequence(leaf).Should().BeSameAs(leaf);
        ProcessTree.Parallel(ProcessTree.Exclusive(leaf)).Should().BeSameAs(leaf);
    }

    [Fact]
    public void Trees_are_equal_when_their_normal_forms_are()
    {
        var tree = ProcessTree.Exclusive(ProcessTree.Activity("b"), ProcessTree.Activity("a"));
        tree.Should().Be(ProcessTree.Parse("X('a','b')"));
        tree.GetHashCode().Should().Be(ProcessTree.Parse("X('a','b')").GetHashCode());
        tree.Should().NotBe(ProcessTree.Parse("+('a','b')"));
    }

    [Fact]
    public void A_tree_of_a_thousand_levels_is_held_and_one_level_more_is_not()
    {
        var tree = ProcessTree.Activity("a");
        for (int i = 1; i < ProcessTree.MaximumDepth; i++)
            tree = ProcessTree.Loop(tree, ProcessTree.Silent);
        tree.Depth.Should().Be(1000);
        tree.ToNet().Net.Transitions.Length.Should().Be(1 + 3 * 999);
        ProcessTree.Parse(tree.ToString()).Should().Be(tree);
        Refusal.Of(FaultCode.Overflow, "tree", () => ProcessTree.Loop(tree, ProcessTree.Silent));
        Refusal.Of(() => ProcessTree.Parse("*(" + tree + ",tau)")).Code.Should().Be(FaultCode.Overflow);
    }

    [Fact]
    public void Blank_labels_and_missing_children_are_refused()
    {
        Refusal.Of(FaultCode.InvalidArgument, "label", () => ProcessTree.Activity(" "));
        Refusal.Of(FaultCode.EmptyInput, "children", () => ProcessTree.Sequence());
        Refusal.Of(FaultCode.InvalidArgument, "children[1]", () => ProcessTree.Parallel(ProcessTree.Silent, null!));
        Refusal.Of(FaultCode.InvalidArgument, "redo", () => ProcessTree.Loop(ProcessTree.Silent, null!));
        Refusal.Of(FaultCode.InvalidArgument, "kind", () => ProcessTree.Silent.Count((ProcessOperator)9));
    }

    [Fact]
    public void A_trees_own_text_reads_back_as_the_tree() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 9])
            .Sample(
                (number, leaves) =>
                {
                    var tree = ModelSamples.Tree(number, leaves, plain: false);
                    ProcessTree.Parse(tree.ToString()).Should().Be(tree);
                },
                iter: 500
            );

    [Fact]
    public void Net_and_bpmn_model_of_a_tree_are_sound_and_allow_its_language() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 5])
            .Sample(
                (number, leaves) =>
                {
                    var tree = ModelSamples.Tree(number, leaves, plain: false);
                    string[] words =
                    [
                        .. ProcessLanguage.Of(tree, 4).Traces.Select(trace => string.Concat(trace)).Order(StringComparer.Ordinal),
                    ];
                    NetSoundness.Of(tree.ToNet().Net).IsSound.Should().BeTrue();
                    ModelSamples.Words(tree.ToNet(), 4).Should().Equal(words);
                    ModelSamples.Words(tree.ToBpmn().ToNet(), 4).Should().Equal(words);
                },
                iter: 100
            );

    [Fact]
    public void The_language_is_listed_by_length_and_then_in_ordinal_order()
    {
        // By hand: a, then b or nothing, beside c.
        var language = ProcessLanguage.Of(ProcessTree.Parse("+(->('a',X('b',tau)),'c')"), 3);
        language.Traces.Select(trace => string.Concat(trace)).Should().Equal("ac", "ca", "abc", "acb", "cab");
        language.CountByLength.Should().Equal(0, 0, 2, 3);
        language.Count.Should().Be(5);
        language.Explain().ToText().Should().Be("Different traces: 5\n  Traces of 2 activities: 2\n  Traces of 3 activities: 3\n");
    }

    [Theory]
    [InlineData(24, false)]
    [InlineData(23, true)]
    public void One_trace_too_many_is_an_overflow(int maxTraces, bool refused)
    {
        // 4! = 24 orders.
        var list = () => ProcessLanguage.Of(ProcessTree.Parse("+('a','b','c','d')"), 4, maxTraces);
        if (refused)
            Refusal.Of(FaultCode.Overflow, "maxTraces", () => list());
        else
            list().Count.Should().Be(24);
    }

    [Fact]
    public void A_limit_of_traces_is_about_the_whole_and_not_about_its_parts()
    {
        // The parallel part alone has 120 orders, but none of them leaves room for the two steps that must follow.
        ProcessLanguage.Of(ProcessTree.Parse("->(+('a','b','c','d','e'),'x','y')"), 6, 10).Count.Should().Be(0);
        Refusal.Of(FaultCode.InvalidArgument, "maxLength", () => ProcessLanguage.Of(ProcessTree.Silent, -1));
        Refusal.Of(FaultCode.InvalidArgument, "maxTraces", () => ProcessLanguage.Of(ProcessTree.Silent, 1, -1));
        Refusal.Of(FaultCode.Overflow, "maxTraces", () => ProcessLanguage.Of(ProcessTree.Silent, 1, 0));
    }
}
