using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class GrowingColumnTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(16, 1)]
    [InlineData(17, 65_536)]
    [InlineData(65_535, 1)]
    [InlineData(65_536, 1)]
    [InlineData(65_537, 65_536)]
    [InlineData(131_072, 3)]
    [InlineData(140_000, 140_000)]
    public void What_was_added_comes_out_in_order_whenever_it_is_asked_for(int first, int second)
    {
        var column = new GrowingColumn<int>();
        for (int i = 0; i < first; i++)
            column.Add(i);
        column.Count.Should().Be(first);
        int[] before = column.ToArray();
        before.AsSpan().SequenceEqual(Enumerable.Range(0, first).ToArray()).Should().BeTrue();
        column.ToArray().Should().BeSameAs(before);
        for (int i = 0; i < second; i++)
            column.Add(first + i);
        column.Count.Should().Be(first + second);
        column.ToArray().AsSpan().SequenceEqual(Enumerable.Range(0, first + second).ToArray()).Should().BeTrue();
        before.AsSpan().SequenceEqual(Enumerable.Range(0, first).ToArray()).Should().BeTrue();
    }
}
