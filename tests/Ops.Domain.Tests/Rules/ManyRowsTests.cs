using CsCheck;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

/// <summary>Tables of more rows than fit in one word of bits, and in one vector of words: each against the rows one by one.</summary>
public class ManyRowsTests
{
    private static readonly int[] Sizes = [1, 63, 64, 65, 127, 128, 129, 255, 256, 257, 320, 600];

    [Fact]
    public void The_first_and_only_matching_row_decides_wherever_it_stands()
    {
        foreach (int size in Sizes)
        {
            var unique = Points(size, HitPolicy.Unique);
            var first = Points(size, HitPolicy.First);
            for (int row = 0; row < size; row++)
            {
                unique.Decide((row, 0)).Should().Be(row);
                first.Decide((row, 0)).Should().Be(row);
            }
            unique.TryDecide((size, 0), out _).Should().BeFalse();
            first.TryDecide((size, 0), out _).Should().BeFalse();
            first.TryDecide((0, 1), out _).Should().BeFalse();
        }
    }

    [Fact]
    public void Rows_are_counted_collected_and_added_across_words()
    {
        foreach (int size in Sizes)
        {
            Ladder(size, HitPolicy.CollectCount).Count(size - 1).Should().Be(size);
            Ladder(size, HitPolicy.CollectSum).Decide(size - 1).Should().Be(size * (size - 1) / 2);
            Ladder(size, HitPolicy.CollectMax).Decide(size - 1).Should().Be(size - 1);
            Ladder(size, HitPolicy.CollectMin).Decide(size - 1).Should().Be(0);
            Ladder(size, HitPolicy.RuleOrder).Collect(size / 2).Should().Equal(Enumerable.Range(0, (size / 2) + 1));
            Ladder(size, HitPolicy.OutputOrder).Collect(size - 1).Should().Equal(Enumerable.Range(0, size).Reverse());
            Ladder(size, HitPolicy.Priority).Decide(size - 1).Should().Be(size - 1);
            Ladder(size, HitPolicy.First).Decide(size - 1).Should().Be(0);
        }
    }

    [Fact]
    public void Two_rows_of_different_words_break_unique_and_any()
    {
        var table = DecisionTable.For<int, int>("t", HitPolicy.Any);
        var x = table.Column("x", v => v, Domains.Integers(0, 999));
        for (int i = 0; i < 200; i++)
            table.Row($"r{i}", i is 3 or 150 ? 7 : i, x.Is(i % 190));
        // Row 190 is at 0 too, and 193 at 3: their outcomes differ from those of rows 0 and 3.
        var built = table.Build();
        built.Decide(150).Should().Be(7);
        Refusal.Of(() => built.Decide(0)).Code.Should().Be(FaultCode.Overlap);
        Refusal.Of(() => built.Decide(3)).Code.Should().Be(FaultCode.Overlap);
        built.Evaluate(3).Fault.Should().Be(FaultCode.Overlap);
        built.Trace(3).Matched.Should().Equal("r3", "r193");
    }

    [Fact]
    public void Many_rows_over_two_columns_decide_as_a_scan_does() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[0, 10_000])
            .Sample(
                (a, b, seed) =>
                {
                    var random = new Random(seed);
                    var rows = Enumerable.Range(0, 140).Select(_ => (A: random.Next(41), B: random.Next(41))).ToArray();
                    var table = DecisionTable.For<(int A, int B), int>("t", HitPolicy.First);
                    var x = table.Column("a", v => v.A, Domains.Integers(0, 40));
                    var y = table.Column("b", v => v.B, Domains.Integers(0, 40));
                    for (int i = 0; i < rows.Length; i++)
                        table.Row($"r{i}", i, x.AtLeast(rows[i].A), y.Below(rows[i].B));
                    int want = Array.FindIndex(rows, row => a >= row.A && b < row.B);
                    return table.Otherwise(-1).Decide((a, b)) == want;
                },
                iter: 30
            );

    private static DecisionTable<(int A, int B), int> Points(int size, HitPolicy policy)
    {
        var table = DecisionTable.For<(int A, int B), int>("t", policy);
        var a = table.Column("a", v => v.A, Domains.Integers(0, size));
        var b = table.Column("b", v => v.B, Domains.Integers(0, 1));
        for (int row = 0; row < size; row++)
            table.Row($"r{row}", row, a.Is(row), b.Is(0));
        return table.Build();
    }

    /// <summary>Row i is fulfilled from i on.</summary>
    private static DecisionTable<int, int> Ladder(int size, HitPolicy policy)
    {
        var table = DecisionTable.For<int, int>("t", policy).AddedBy((one, other) => one + other);
        var x = table.Column("x", v => v, Domains.Integers(0, size));
        for (int row = 0; row < size; row++)
            table.Row($"r{row}", row, x.AtLeast(row));
        if (policy is HitPolicy.OutputOrder or HitPolicy.Priority)
            table.BestFirst([.. Enumerable.Range(0, size).Reverse()]);
        return table.Build();
    }
}
