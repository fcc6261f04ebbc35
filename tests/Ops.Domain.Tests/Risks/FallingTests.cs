using CsCheck;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

/// <summary>Rows ordered by a figure. The peer is the framework's stable sort by figure, then by the ordinal order of the ids.</summary>
public class FallingTests
{
    [Fact]
    public void Equal_figures_stand_by_id_for_all_lists()
    {
        var id = Gen.String[Gen.Char["ab\0\uFFFF"], 0, 7];
        Gen.Select(Gen.Int[0, 3], id)
            .Array[0, 60]
            .Sample(drawn =>
            {
                var rows = drawn.DistinctBy(row => row.Item2).Select(row => (Figure: (double)row.Item1, Id: $"id-{row.Item2}")).ToArray();
                Falling
                    .Order([.. rows.Select(row => row.Figure)], [.. rows.Select(row => row.Id)])
                    .Select(row => rows[row])
                    .Should()
                    .Equal(rows.OrderByDescending(row => row.Figure).ThenBy(row => row.Id, StringComparer.Ordinal));
            });
    }

    [Fact]
    public void An_id_that_another_begins_with_stands_before_it()
    {
        Falling.Order([1, 1, 1, 1, 2], ["abcde", "abcd", "abcdf", "abc", "b"]).Should().Equal(4, 3, 1, 0, 2);
        Falling.Order([], Array.Empty<string>()).Should().BeEmpty();
    }
}
