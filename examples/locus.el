;;; locus.el --- Ask Locus, in grep-mode  -*- lexical-binding: t -*-

;; M-x locus asks for a question and lists the passages that answer; RET, M-x next-error and M-x previous-error go to them,
;; g asks again.  Put it into a directory of `load-path' and (autoload 'locus "locus" nil t) into the init file.
;;
;; Locus tells the byte offset of an excerpt in its file, so the right character is found whatever the encoding and the line
;; ends.  A NUL ends each file name, which may hold anything but a line end: a line of this mode is a hit.

;;; Code:

(require 'grep)

(defvar locus-history nil "Questions that were asked.")

(defun locus--column ()
  "The column, from 0, of the byte offset in the line of output that was matched; nil if the file cannot tell."
  (let ((file (match-string 1))
        (offset (string-to-number (match-string 3))))
    (save-match-data
      (ignore-errors
        (with-temp-buffer
          (insert-file-contents file)
          (goto-char (filepos-to-bufferpos offset 'exact last-coding-system-used))
          (- (point) (line-beginning-position)))))))

(define-derived-mode locus-mode grep-mode "Locus"
  "Passages that answer a question, as hits of `grep-mode'."
  (setq-local compilation-error-regexp-alist
              '(("^\\([^\0\n]+\\)\0\\([0-9]+\\):\\([0-9]+\\):" 1 2 locus--column))))

;;;###autoload
(defun locus (question)
  "List the passages that answer QUESTION, as it is typed."
  (interactive (list (read-string "Ask Locus: " nil 'locus-history (thing-at-point 'word t))))
  (let ((process-connection-type nil))  ; a pipe: what Locus prints for terminals is another format
    (compilation-start (concat "locus --no-config --format grep --color never -0 -n 50 -- " (shell-quote-argument question))
                       'locus-mode)))

(provide 'locus)
;;; locus.el ends here
