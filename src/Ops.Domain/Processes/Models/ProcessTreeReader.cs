using System.Text;

namespace Ops.Domain.Processes;

/// <summary>Reads the text of a process tree without recursion, so that no text can exhaust the stack.</summary>
internal sealed class ProcessTreeReader(string text)
{
    private readonly Stack<(ProcessOperator Kind, List<ProcessTree> Children)> _open = new();
    private int _at;

    public ProcessTree Read()
    {
        if (string.IsNullOrWhiteSpace(text))
            throw Faults.Empty(nameof(text), "give the text of a tree");
        while (true)
        {
            SkipBlanks();
            if (Leaf() is not { } node)
            {
                Open();
                continue;
            }
            while (_open.Count > 0)
            {
                _open.Peek().Children.Add(node);
                SkipBlanks();
                if (Took(","))
                    break;
                if (!Took(")"))
                    throw Wrong("a comma or a closing bracket");
                node = Closed();
            }
            if (_open.Count > 0)
                continue;
            SkipBlanks();
            return _at == text.Length ? node : throw Wrong("the end of the text");
        }
    }

    private ProcessTree? Leaf()
    {
        if (Took("tau"))
            return ProcessTree.Silent;
        if (!Took("'"))
            return null;
        var label = new StringBuilder();
        while (true)
        {
            int end = text.IndexOf('\'', _at);
            if (end < 0)
                throw Wrong("a closing quote");
            label.Append(text, _at, end - _at);
            _at = end + 1;
            if (!Took("'"))
                break;
            label.Append('\'');
        }
        string name = label.ToString();
        return string.IsNullOrWhiteSpace(name) ? throw Wrong("a label that is not blank") : ProcessTree.Activity(name);
    }

    private void Open()
    {
        var kind =
            Took("->") ? ProcessOperator.Sequence
            : Took("X") ? ProcessOperator.Exclusive
            : Took("+") ? ProcessOperator.Parallel
            : Took("*") ? ProcessOperator.Loop
            : throw Wrong("a label, tau or an operator");
        SkipBlanks();
        if (!Took("("))
            throw Wrong("an opening bracket");
        _open.Push((kind, []));
    }

    private ProcessTree Closed()
    {
        var (kind, children) = _open.Pop();
        return kind switch
        {
            ProcessOperator.Sequence => ProcessTree.Sequence([.. children]),
            ProcessOperator.Exclusive => ProcessTree.Exclusive([.. children]),
            ProcessOperator.Parallel => ProcessTree.Parallel([.. children]),
            _ when children.Count == 2 => ProcessTree.Loop(children[0], children[1]),
            _ => throw Wrong("exactly two children of a loop"),
        };
    }

    private bool Took(string token)
    {
        if (string.CompareOrdinal(text, _at, token, 0, token.Length) != 0)
            return false;
        _at += token.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    private OpsException Wrong(string wanted) =>
        Faults.Of(FaultCode.ParseError, Guard.At(nameof(text), _at), $"'{text}' lacks {wanted} there", $"write {wanted}");
}
