namespace OperatingReview.Reading;

/// <summary>Shows how far a file has been read.</summary>
internal interface IReadProgress
{
    IEnumerable<CsvRow> Over(IReadOnlyList<CsvRow> rows, string file);
}
