namespace AotSmoke;

/// <summary>Compares what the library says with what it should say, and counts.</summary>
internal sealed class Check
{
    private int _right;
    private int _wrong;

    public void That(string what, string got, string want)
    {
        if (got == want)
        {
            _right++;
            return;
        }
        _wrong++;
        Console.WriteLine($"WRONG {what}: want {want} got {got}");
    }

    public int Report()
    {
        Console.WriteLine($"{_right} right, {_wrong} wrong");
        return _wrong == 0 && _right > 0 ? 0 : 1;
    }
}
